namespace Accreditation.Api.Http;

/// <summary>What an endpoint asks of a request beyond its route, and says in the OpenAPI document.</summary>
internal sealed class EndpointContract
{
    /// <summary>The application request that it sends.</summary>
    public required Type Request { get; init; }

    /// <summary>One line on what it does.</summary>
    public required string Summary { get; init; }

    /// <summary>What a caller needs to know.</summary>
    public required string Description { get; init; }

    /// <summary>Whether a change needs <c>If-Match</c>.</summary>
    public bool NeedsIfMatch { get; set; }

    /// <summary>Whether creating needs an <c>Idempotency-Key</c>.</summary>
    public bool NeedsIdempotencyKey { get; set; }

    /// <summary>Whether the answer is a page of a list.</summary>
    public bool IsPage { get; set; }

    /// <summary>The media type of the body that it takes; null when it takes none.</summary>
    public string? Consumes { get; set; }

    /// <summary>The type of the body that it takes.</summary>
    public Type? BodyType { get; set; }

    /// <summary>An example of the body.</summary>
    public object? BodyExample { get; set; }

    /// <summary>Other media types in which the body can be sent as text, each with an example.</summary>
    public IDictionary<string, string> TextForms { get; } = new Dictionary<string, string>();

    /// <summary>What 200 means beside the creation that the endpoint is for; null when it never answers so.</summary>
    public string? TrialMeaning { get; set; }

    /// <summary>The media type of its answer; null when it has no content.</summary>
    public string? Produces { get; set; } = "application/json";

    /// <summary>The media type in which the answer can be had line by line, while it is made; null when it cannot.</summary>
    public string? StreamsAs { get; set; }

    /// <summary>Examples of such lines.</summary>
    public string? StreamExample { get; set; }

    /// <summary>The status of success.</summary>
    public int SuccessStatus { get; set; } = StatusCodes.Status200OK;

    /// <summary>The type of the answer.</summary>
    public Type? AnswerType { get; set; }

    /// <summary>An example of the answer.</summary>
    public object? AnswerExample { get; set; }

    /// <summary>Whether the answer carries an ETag.</summary>
    public bool HasETag { get; set; }

    /// <summary>The codes of the rules that can forbid it, beyond the general ones.</summary>
    public IList<string> FailureCodes { get; } = [];
}
