using System.Text.Json;
using Accreditation.Api.Problems;
using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;

namespace Accreditation.Api.Http;

/// <summary>Maps the outcome of a use case to HTTP.</summary>
internal static class Answers
{
    /// <summary>200 with the view and its ETag, or 304.</summary>
    public static IResult Show<T>(this Result<T> result) =>
        result.Error is { } error ? Problem(error) : new View<T>(result.Value);

    /// <summary>201 with the view, its ETag and its address.</summary>
    public static IResult ShowCreated<T>(this Result<T> result, Func<T, string> location) =>
        result.Error is { } error ? Problem(error) : new View<T>(result.Value, location(result.Value));

    /// <summary>200 with an answer that has no validator of its own, such as search results.</summary>
    public static IResult ShowUntagged<T>(this Result<T> result) =>
        result.Error is { } error ? Problem(error) : Results.Json(result.Value, Json.Options);

    /// <summary>200 with a page and a <c>Link</c> header to the next one (RFC 8288).</summary>
    public static IResult ShowPage<T>(this Result<Page<T>> result) =>
        result.Error is { } error ? Problem(error) : new PageOf<Page<T>>(result.Value, result.Value.NextCursor);

    /// <summary>200 with a part of what never ends, and always a <c>Link</c> header to the next one.</summary>
    public static IResult ShowFeed<T>(this Result<T> result, Func<T, string> next) =>
        result.Error is { } error ? Problem(error) : new PageOf<T>(result.Value, next(result.Value));

    /// <summary>204.</summary>
    public static IResult ShowNothing<T>(this Result<T> result) =>
        result.Error is { } error ? Problem(error) : Results.NoContent();

    /// <summary>The error as problem details.</summary>
    public static IResult Problem(Error error) => new ProblemAnswer(error);

    /// <summary>JSON with its validator, or 304 when a reader has it already.</summary>
    public static Task WriteTagged(HttpContext http, byte[] json, string tag)
    {
        if (!HttpMethods.IsGet(http.Request.Method) || !ETags.IsAmong(http.Request.Headers.IfNoneMatch, tag))
            return Write(http, json, tag);

        return NotModified(http, tag);
    }

    /// <summary>304: the reader has it already.</summary>
    public static Task NotModified(HttpContext http, string tag)
    {
        http.Response.Headers.ETag = tag;
        http.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }

    private static async Task Write(HttpContext http, byte[] json, string tag)
    {
        http.Response.Headers.ETag = tag;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = json.Length;
        await http.Response.Body.WriteAsync(json, http.RequestAborted);
    }

    private sealed class ProblemAnswer(Error error) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => ProblemWriter.Write(httpContext, error);
    }

    private sealed class View<T>(T view, string? location = null) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(view, Json.Options);
            var tag = ETags.Of((view as IRevisioned)?.Revision, bytes);
            if (location is null)
                return WriteTagged(httpContext, bytes, tag);

            httpContext.Response.StatusCode = StatusCodes.Status201Created;
            httpContext.Response.Headers.Location = location;
            return Write(httpContext, bytes, tag);
        }
    }

    private sealed class PageOf<T>(T page, string? next) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (next is { } cursor)
                httpContext.Response.Headers.Link = $"<{Next(httpContext.Request, cursor)}>; rel=\"next\"";

            return httpContext.Response.WriteAsJsonAsync(
                page,
                Json.Options,
                "application/json",
                httpContext.RequestAborted
            );
        }

        private static string Next(HttpRequest request, string cursor)
        {
            var query = request
                .Query.Where(q => q.Key != "cursor")
                .SelectMany(q => q.Value, (q, value) => (q.Key, value));
            var kept = QueryString.Create(query.Select(q => KeyValuePair.Create<string, string?>(q.Key, q.value)));
            return $"{request.PathBase}{request.Path}{kept.Add("cursor", cursor)}";
        }
    }
}
