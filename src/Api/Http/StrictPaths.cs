using Accreditation.Api.Problems;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Accreditation.Api.Http;

/// <summary>One address per resource: a trailing slash or other letter case is another, unknown address (404).</summary>
internal static class StrictPaths
{
    public static IApplicationBuilder UseStrictPaths(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
                IsExact(http.Request.Path.Value ?? "", http.GetEndpoint() as RouteEndpoint)
                    ? next(http)
                    : ProblemWriter.Write(http, StatusCodes.Status404NotFound)
        );

    private static bool IsExact(string path, RouteEndpoint? endpoint)
    {
        if (path.Length > 1 && path[^1] == '/' && !path.StartsWith("/docs", StringComparison.Ordinal))
            return false;
        if (endpoint is null)
            return true;

        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var pattern = endpoint.RoutePattern.PathSegments;
        for (var i = 0; i < pattern.Count && i < segments.Length; i++)
            if (pattern[i] is { IsSimple: true } segment && segment.Parts[0] is RoutePatternLiteralPart literal)
                if (!string.Equals(literal.Content, segments[i], StringComparison.Ordinal))
                    return false;

        return true;
    }
}
