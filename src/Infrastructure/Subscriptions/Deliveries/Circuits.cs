using System.Collections.Concurrent;
using Accreditation.Domain.Subscriptions;
using Accreditation.Domain.Subscriptions.Deliveries;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Accreditation.Infrastructure.Subscriptions.Deliveries;

/// <summary>
/// A circuit for each endpoint: one that fails again and again is left alone for a while, so that it does not keep the
/// workers from the others. An endpoint that fails now and then keeps its circuit closed.
/// </summary>
internal sealed class Circuits(IOptions<WebhookOptions> options, TimeProvider clock)
{
    private const double FailingAlmostAlways = 0.9;
    private const int Enough = 10;

    private readonly ConcurrentDictionary<string, ResiliencePipeline<Outcome>> pipelines = new();

    /// <summary>Sends through the circuit; null when it is open.</summary>
    public async Task<Outcome?> Send(Subscription subscription, Func<CancellationToken, Task<Outcome>> send)
    {
        var endpoint = new Uri(subscription.Callback.Value).GetLeftPart(UriPartial.Authority);
        try
        {
            return await pipelines
                .GetOrAdd(endpoint, _ => Make())
                .ExecuteAsync(async ct => await send(ct), CancellationToken.None);
        }
        catch (BrokenCircuitException)
        {
            return null;
        }
        catch (TimeoutRejectedException)
        {
            return new Outcome(null, DeliveryFailure.TimedOut);
        }
    }

    private ResiliencePipeline<Outcome> Make() =>
        new ResiliencePipelineBuilder<Outcome> { TimeProvider = clock }
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions<Outcome>
                {
                    ShouldHandle = new PredicateBuilder<Outcome>()
                        .Handle<TimeoutRejectedException>()
                        .HandleResult(outcome => outcome.Failure is not null),
                    FailureRatio = FailingAlmostAlways,
                    MinimumThroughput = Enough,
                    SamplingDuration = TimeSpan.FromSeconds(30),
                    BreakDuration = TimeSpan.FromSeconds(options.Value.CircuitSeconds),
                }
            )
            // Each call has a time of its own; this holds for all of an attempt, and ends before the lease does.
            .AddTimeout(options.Value.Lease - TimeSpan.FromSeconds(3))
            .Build();
}
