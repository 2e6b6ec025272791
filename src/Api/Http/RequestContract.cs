using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Accreditation.Api.Problems;
using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Accreditation.Api.Http;

/// <summary>
/// Holds a request against what its endpoint declares, before it is read: media types, required headers, and every query
/// parameter by name and form. Unknown parameters are refused, because a mistyped <c>validAt</c> must not pass for "now".
/// </summary>
internal static class RequestContract
{
    private const int JsonLimit = 1024 * 1024;

    private static readonly ConcurrentDictionary<Endpoint, IReadOnlyDictionary<string, Type>> QueryOf = new();

    public static IApplicationBuilder UseRequestContract(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (
                    http.GetEndpoint() is not { } endpoint
                    || endpoint.Metadata.GetMetadata<EndpointContract>() is not { } contract
                )
                    return next(http);
                if (!AcceptsAnswer(http.Request, contract))
                    return ProblemWriter.Write(http, StatusCodes.Status406NotAcceptable);
                if (!SendsRightMediaType(http.Request, contract))
                    return ProblemWriter.Write(http, StatusCodes.Status415UnsupportedMediaType);
                if (contract.NeedsIfMatch && http.Request.Headers.IfMatch.Count == 0)
                    return ProblemWriter.Write(http, HttpErrors.PreconditionRequired);
                if (KeyFault(http.Request, contract) is { } keyFault)
                    return ProblemWriter.Write(http, keyFault);
                if (QueryFaults(http.Request, endpoint) is { Count: > 0 } faults)
                    return ProblemWriter.Write(http, SharedErrors.Invalid(faults));

                PrepareBody(http, contract);
                return next(http);
            }
        );

    private static void PrepareBody(HttpContext http, EndpointContract contract)
    {
        if (contract.Consumes?.EndsWith("json", StringComparison.Ordinal) != true)
            return;

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = JsonLimit;
        http.Request.EnableBuffering(bufferThreshold: JsonLimit);
    }

    private static bool AcceptsAnswer(HttpRequest request, EndpointContract contract)
    {
        if (contract.Produces is not { } produced || request.Headers.Accept.Count == 0)
            return true;
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted))
            return false;

        var answers = new[] { produced, contract.StreamsAs }
            .OfType<string>()
            .Select(it => new MediaTypeHeaderValue(it));
        return accepted.Any(range =>
            range.Quality is not 0
            && (answers.Any(it => it.IsSubsetOf(range)) || range.MediaType == ProblemWriter.ContentType)
        );
    }

    private static bool SendsRightMediaType(HttpRequest request, EndpointContract contract) =>
        contract.Consumes is not { } consumed
        || MediaTypeHeaderValue.TryParse(request.ContentType, out var sent)
            && contract
                .TextForms.Keys.Append(consumed)
                .Any(mediaType => sent.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase))
            && (!sent.Charset.HasValue || sent.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static Error? KeyFault(HttpRequest request, EndpointContract contract)
    {
        var key = request.Headers[CallContext.IdempotencyHeader].ToString();
        if (key.Length == 0)
            return contract.NeedsIdempotencyKey ? HttpErrors.IdempotencyKeyMissing : null;

        var content = key.Trim('"');
        return content.Length is 0 or > IdempotencyRecord.KeyMaxLength || content.Any(c => c is < '!' or > '~')
            ? HttpErrors.IdempotencyKeyMalformed
            : null;
    }

    private static List<InputFault> QueryFaults(HttpRequest request, Endpoint endpoint)
    {
        var faults = new List<InputFault>();
        if (!request.QueryString.HasValue)
            return faults;

        var known = QueryOf.GetOrAdd(endpoint, QueryParameters);
        foreach (var (name, values) in request.Query)
        {
            if (!known.TryGetValue(name, out var type))
                faults.Add(
                    new InputFault("query", name, "unknown-parameter", $"Known here: {string.Join(", ", known.Keys)}.")
                );
            else if (values.Count > 1)
                faults.Add(new InputFault("query", name, "repeated", "Give this parameter once."));
            else if (Malformed(type, values.ToString()) is { } expected)
                faults.Add(new InputFault("query", name, "malformed", $"Expected {expected}."));
        }

        return faults;
    }

    private static Dictionary<string, Type> QueryParameters(Endpoint endpoint)
    {
        var inRoute = (endpoint as RouteEndpoint)?.RoutePattern.Parameters.Select(p => p.Name).ToHashSet() ?? [];
        return (endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [])
            .Where(parameter => !inRoute.Contains(parameter.Name!) && IsSimple(parameter.ParameterType))
            .ToDictionary(p => p.Name!, p => Nullable.GetUnderlyingType(p.ParameterType) ?? p.ParameterType);
    }

    private static bool IsSimple(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare.IsPrimitive
            || bare == typeof(string)
            || bare == typeof(DateOnly)
            || bare == typeof(DateTimeOffset)
            || bare == typeof(Guid)
            || IsQueryEnum(bare);
    }

    private static bool IsQueryEnum(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(QueryEnum<>);

    private static string? Malformed(Type type, string text) =>
        type switch
        {
            _ when type == typeof(DateOnly) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _)
                ? null
                : "a date such as 2026-03-01",
            _ when type == typeof(DateTimeOffset) => UtcInstantConverter.TryRead(text, out _)
                ? null
                : "an instant with an offset such as 2026-03-01T09:30:00Z (a plus sign in a URL is written %2B)",
            _ when type == typeof(int) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                ? null
                : "a whole number",
            _ when type == typeof(bool) => text is "true" or "false" ? null : "true or false",
            _ when type == typeof(Guid) => Guid.TryParseExact(text, "D", out _) ? null : "a UUID",
            _ when IsQueryEnum(type) => EnumNames.Of(type.GetGenericArguments()[0]).Contains(text)
                ? null
                : "one of " + string.Join(", ", EnumNames.Of(type.GetGenericArguments()[0])),
            _ => text.Any(char.IsControl) ? "text without control characters" : null,
        };
}
