namespace Accreditation.Api.Http;

/// <summary>HEAD is GET without the content (RFC 9110, section 9.3.2), for every resource.</summary>
internal static class HeadRequests
{
    public static IApplicationBuilder UseHead(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                if (!HttpMethods.IsHead(http.Request.Method))
                {
                    await next(http);
                    return;
                }

                var body = http.Response.Body;
                http.Request.Method = HttpMethods.Get;
                http.Response.Body = Stream.Null;
                try
                {
                    await next(http);
                }
                finally
                {
                    http.Request.Method = HttpMethods.Head;
                    http.Response.Body = body;
                }
            }
        );
}
