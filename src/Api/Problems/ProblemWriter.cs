using System.Text.Json;
using System.Text.Json.Serialization;
using Accreditation.Api.Http;
using Accreditation.Domain.Shared;

namespace Accreditation.Api.Problems;

/// <summary>The body of every error (RFC 9457, NLGov API Design Rules).</summary>
/// <param name="Type">The page that explains the code.</param>
/// <param name="Title">Short summary, the same for every occurrence of the code.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What happened this time and what can be done.</param>
/// <param name="Code">Stable, machine-readable code.</param>
/// <param name="TraceId">The W3C trace id, to quote when asking for help.</param>
internal sealed record Problem(string Type, string Title, int Status, string Detail, string Code, string TraceId)
{
    /// <summary>Every fault in the input; only when the input is what is wrong.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<InputFault>? Errors { get; init; }

    /// <summary>Members that belong to one code.</summary>
    [JsonExtensionData]
    public IDictionary<string, object?>? Extensions { get; init; }
}

/// <summary>Writes problem details; the one place where an error becomes a status.</summary>
internal static class ProblemWriter
{
    public const string ContentType = "application/problem+json";

    public static int StatusOf(Error error) => ProblemCatalogue.Of(error.Code).Status;

    public static Task Write(HttpContext http, Error error)
    {
        var entry = ProblemCatalogue.Of(error.Code);
        if (error.Location is { } location)
            http.Response.Headers.Location = location;

        return Write(
            http,
            new Problem(
                TypeOf(http, entry.Code),
                entry.Title,
                entry.Status,
                error.Detail,
                entry.Code,
                CallContext.TraceId(http)
            )
            {
                Errors = error.Faults.Count > 0 ? error.Faults : null,
                Extensions = error.Extensions.Count > 0 ? error.Extensions.ToDictionary() : null,
            }
        );
    }

    public static Task Write(HttpContext http, int status)
    {
        var entry = ProblemCatalogue.Of(HttpErrors.CodeOf(status));
        return Write(
            http,
            new Problem(
                TypeOf(http, entry.Code),
                entry.Title,
                status,
                entry.Remedy,
                entry.Code,
                CallContext.TraceId(http)
            )
        );
    }

    private static string TypeOf(HttpContext http, string code) =>
        $"{http.Request.Scheme}://{http.Request.Host}/problems/{code}";

    private static async Task Write(HttpContext http, Problem problem)
    {
        if (http.Response.HasStarted)
            return;

        var bytes = JsonSerializer.SerializeToUtf8Bytes(problem, Json.Options);
        http.Response.StatusCode = problem.Status;
        http.Response.ContentType = ContentType;
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }
}
