using Accreditation.Api.Http;
using Accreditation.Api.Problems;
using Accreditation.Domain.Registrations;

namespace Accreditation.Api.Verification;

/// <summary>
/// Sends a ready answer before anything else of the pipeline runs. Only for what everybody may ask without a token and what
/// nothing depends on: no terms, no origin, no body. Whatever else is asked goes the whole way.
/// </summary>
internal sealed class ReadyLookUps(RequestDelegate next, ReadyEntries ready, RateLimits limits)
{
    private const string Prefix = "/v1/register-entries/";

    public Task InvokeAsync(HttpContext http) =>
        NumberIn(http.Request) is { } number && ready.Find(number) is var (entry, knownAt)
            ? Answer(http, entry, knownAt)
            : next(http);

    private Task Answer(HttpContext http, ReadyEntry entry, DateTimeOffset knownAt) =>
        limits.Admit(http)
            ? RegisterEntryAnswer.Send(http, entry, knownAt)
            : ProblemWriter.Write(http, StatusCodes.Status429TooManyRequests);

    private static string? NumberIn(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Path.Value is { Length: var length } path
        && length == Prefix.Length + RegistrationNumber.Length
        && path.StartsWith(Prefix, StringComparison.Ordinal)
        && !request.QueryString.HasValue
        && IsPlain(request.Headers)
            ? path[Prefix.Length..]
            : null;

    private static bool IsPlain(IHeaderDictionary headers) =>
        headers.Authorization.Count == 0
        && headers.Origin.Count == 0
        && (headers.Accept.Count == 0 || headers.Accept == "*/*" || headers.Accept == "application/json");
}
