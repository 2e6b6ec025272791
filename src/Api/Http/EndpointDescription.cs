using System.Reflection;
using Accreditation.Api.Authentication;
using Accreditation.Application.Shared;

namespace Accreditation.Api.Http;

/// <summary>How an endpoint is declared: what it sends, takes, answers, needs, and how it can fail.</summary>
internal static class EndpointDescription
{
    /// <summary>Names the endpoint after the request that it sends, and takes over who may send it.</summary>
    public static RouteHandlerBuilder For<TRequest>(
        this RouteHandlerBuilder endpoint,
        string summary,
        string description
    )
    {
        var access =
            typeof(TRequest).GetCustomAttribute<AccessAttribute>()
            ?? throw new InvalidOperationException($"{typeof(TRequest).Name} declares no access.");

        endpoint
            .WithName(typeof(TRequest).Name)
            .WithMetadata(
                new EndpointContract
                {
                    Request = typeof(TRequest),
                    Summary = summary,
                    Description = description,
                }
            );

        return access is RequireScopeAttribute required
            ? endpoint.RequireAuthorization(ScopePolicy.For(required.Scopes))
            : endpoint.AllowAnonymous();
    }

    /// <summary>Takes a JSON body.</summary>
    public static RouteHandlerBuilder Takes<TBody>(
        this RouteHandlerBuilder endpoint,
        TBody example,
        string mediaType = "application/json"
    ) =>
        endpoint.Describe(contract =>
            (contract.Consumes, contract.BodyType, contract.BodyExample) = (mediaType, typeof(TBody), example)
        );

    /// <summary>Takes the same body as text of another media type too.</summary>
    public static RouteHandlerBuilder TakesText(this RouteHandlerBuilder endpoint, string mediaType, string example) =>
        endpoint.Describe(contract => contract.TextForms[mediaType] = example);

    /// <summary>Can be tried: then it answers 200 with what it would do, and creates nothing.</summary>
    public static RouteHandlerBuilder CanBeTried(this RouteHandlerBuilder endpoint, string meaning) =>
        endpoint.Describe(contract => contract.TrialMeaning = meaning);

    /// <summary>Answers 200 with one resource and its ETag, or 304.</summary>
    public static RouteHandlerBuilder Shows<TView>(this RouteHandlerBuilder endpoint, TView example) =>
        endpoint.Answers(example).Describe(contract => contract.HasETag = true);

    /// <summary>Answers 200 with something that has no ETag, such as search results.</summary>
    public static RouteHandlerBuilder Answers<TView>(this RouteHandlerBuilder endpoint, TView example) =>
        endpoint.Describe(contract => (contract.AnswerType, contract.AnswerExample) = (typeof(TView), example));

    /// <summary>Also answers as lines of JSON, for those who accept them.</summary>
    public static RouteHandlerBuilder Streams(this RouteHandlerBuilder endpoint, string example) =>
        endpoint.Streams(JsonLines.ContentType, example);

    /// <summary>Also answers piece by piece in another media type, for those who prefer it.</summary>
    public static RouteHandlerBuilder Streams(this RouteHandlerBuilder endpoint, string mediaType, string example) =>
        endpoint.Describe(contract => (contract.StreamsAs, contract.StreamExample) = (mediaType, example));

    /// <summary>Answers 200 with a part of what never ends, taking <c>cursor</c> and <c>limit</c>.</summary>
    public static RouteHandlerBuilder Feeds<TView>(this RouteHandlerBuilder endpoint, TView example) =>
        endpoint.Answers(example).Describe(contract => contract.IsPage = true);

    /// <summary>Answers 200 with a page of a list, taking <c>cursor</c> and <c>limit</c>.</summary>
    public static RouteHandlerBuilder Lists<TItem>(this RouteHandlerBuilder endpoint, TItem example) =>
        endpoint.Answers(new Page<TItem>([example], null)).Describe(contract => contract.IsPage = true);

    /// <summary>Answers 201 with the new resource, and needs an <c>Idempotency-Key</c>.</summary>
    public static RouteHandlerBuilder Creates<TView>(this RouteHandlerBuilder endpoint, TView example) =>
        endpoint
            .Shows(example)
            .Describe(contract =>
            {
                contract.SuccessStatus = StatusCodes.Status201Created;
                contract.NeedsIdempotencyKey = true;
            });

    /// <summary>Answers 200 with the changed resource, and needs <c>If-Match</c>.</summary>
    public static RouteHandlerBuilder Changes<TView>(this RouteHandlerBuilder endpoint, TView example) =>
        endpoint.Shows(example).Describe(contract => contract.NeedsIfMatch = true);

    /// <summary>Answers 204, and needs <c>If-Match</c>.</summary>
    public static RouteHandlerBuilder Deletes(this RouteHandlerBuilder endpoint) =>
        endpoint.Describe(contract =>
        {
            (contract.SuccessStatus, contract.Produces) = (StatusCodes.Status204NoContent, null);
            contract.NeedsIfMatch = true;
        });

    /// <summary>Answers 200 with a file of this media type.</summary>
    public static RouteHandlerBuilder Downloads(
        this RouteHandlerBuilder endpoint,
        string mediaType,
        string? example = null
    ) =>
        endpoint.Describe(contract =>
            (contract.Produces, contract.AnswerType, contract.AnswerExample) = (mediaType, typeof(Stream), example)
        );

    /// <summary>Can fail with these codes, beyond what every endpoint of its form can fail with.</summary>
    public static RouteHandlerBuilder CanFailWith(this RouteHandlerBuilder endpoint, params string[] codes) =>
        endpoint.Describe(contract =>
        {
            foreach (var code in codes)
                contract.FailureCodes.Add(code);
        });

    private static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, Action<EndpointContract> describe)
    {
        endpoint.Add(builder => describe(builder.Metadata.OfType<EndpointContract>().Last()));
        return endpoint;
    }
}
