using System.Diagnostics;

namespace Accreditation.Api.Http;

/// <summary>
/// The headers of every response, errors and 304 included: version, security (NLgov API Design Rules
/// /core/version-header and /core/transport/security-headers), trace context.
/// </summary>
internal static class ResponseHeaders
{
    /// <summary>The full version of the API, as in the OpenAPI document.</summary>
    public const string ApiVersion = "1.0.0";

    private const string ApiPolicy = "default-src 'none'; frame-ancestors 'none'";
    private const string PagePolicy =
        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";

    public static IApplicationBuilder UseResponseHeaders(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                http.Response.OnStarting(Write, http);
                return next(http);
            }
        );

    private static Task Write(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        headers["API-Version"] = ApiVersion;
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = IsPage(http.Request.Path) ? PagePolicy : ApiPolicy;
        headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        if (Activity.Current is { } activity)
            headers.TraceParent = activity.Id;
        return Task.CompletedTask;
    }

    private static bool IsPage(PathString path) =>
        path.StartsWithSegments("/docs") || path.StartsWithSegments("/problems");
}
