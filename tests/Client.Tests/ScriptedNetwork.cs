using System.Net;

namespace Accreditation.Client.Tests;

/// <summary>A network that answers as told, one answer after the other, and keeps what was sent.</summary>
internal sealed class ScriptedNetwork(params Func<HttpResponseMessage>[] answers) : HttpMessageHandler
{
    public List<(HttpMethod Method, string? Authorization, string? IdempotencyKey, string Body)> Sent { get; } = [];

    public static Func<HttpResponseMessage> Status(HttpStatusCode status, string? retryAfter = null) =>
        () =>
        {
            var answer = new HttpResponseMessage(status) { Content = new StringContent("") };
            if (retryAfter is not null)
                answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
            return answer;
        };

    public static Func<HttpResponseMessage> Json(string body) =>
        () =>
            new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, null, "application/json") };

    public static Func<HttpResponseMessage> Broken => () => throw new HttpRequestException("The line is down.");

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var key = request.Headers.TryGetValues("Idempotency-Key", out var keys) ? keys.Single() : null;
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Sent.Add((request.Method, request.Headers.Authorization?.Parameter, key, body));

        var answer = answers[Math.Min(Sent.Count, answers.Length) - 1]();
        answer.RequestMessage = request;
        return answer;
    }
}
