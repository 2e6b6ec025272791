using System.Net;
using Polly;
using Polly.Retry;

namespace Accreditation.Client.Http;

/// <summary>
/// Tries again what did not get through, and only where a repeat is harmless: reading, and creating with an
/// <c>Idempotency-Key</c>. What the register says about waiting goes before what this client thinks.
/// </summary>
internal sealed class RetryHandler : DelegatingHandler
{
    private readonly ResiliencePipeline<HttpResponseMessage> pipeline;

    public RetryHandler(RegisterClientOptions options, HttpMessageHandler inner)
        : base(inner)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = options.Clock };
        if (options.Retries > 0)
            builder.AddRetry(Strategy(options));
        pipeline = builder.Build();
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (!IsHarmlessToRepeat(request))
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);

        if (request.Content is { } content)
            await content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
        return await pipeline
            .ExecuteAsync(
                async attempt => await base.SendAsync(request, attempt).ConfigureAwait(false),
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static RetryStrategyOptions<HttpResponseMessage> Strategy(RegisterClientOptions options) =>
        new()
        {
            MaxRetryAttempts = options.Retries,
            BackoffType = DelayBackoffType.Exponential,
            Delay = options.FirstDelay,
            MaxDelay = options.LongestDelay,
            UseJitter = true,
            ShouldHandle = new PredicateBuilder<HttpResponseMessage>()
                .Handle<HttpRequestException>()
                .HandleResult(answer => IsPassing(answer) && !(WaitOf(answer, options) > options.LongestDelay)),
            DelayGenerator = attempt =>
                ValueTask.FromResult(attempt.Outcome.Result is { } answer ? WaitOf(answer, options) : null),
            OnRetry = attempt =>
            {
                attempt.Outcome.Result?.Dispose();
                return default;
            },
        };

    private static bool IsHarmlessToRepeat(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get
        || request.Method == HttpMethod.Head
        || request.Headers.Contains("Idempotency-Key");

    private static bool IsPassing(HttpResponseMessage answer) =>
        answer.StatusCode
            is HttpStatusCode.RequestTimeout
                or HttpStatusCode.TooManyRequests
                or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable
                or HttpStatusCode.GatewayTimeout;

    /// <summary>How long the register asks to wait; null when it does not say, which counts as short.</summary>
    private static TimeSpan? WaitOf(HttpResponseMessage answer, RegisterClientOptions options) =>
        answer.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } when date > options.Clock.GetUtcNow() => date - options.Clock.GetUtcNow(),
            { Date: not null } => TimeSpan.Zero,
            _ => null,
        };
}
