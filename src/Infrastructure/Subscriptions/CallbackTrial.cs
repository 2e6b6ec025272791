using Accreditation.Application.Shared;
using Accreditation.Application.Subscriptions;
using Accreditation.Application.Subscriptions.Deliveries;
using Accreditation.Domain.Subscriptions;

namespace Accreditation.Infrastructure.Subscriptions;

/// <summary>Calls a callback while its owner waits.</summary>
internal sealed class CallbackTrial(WebhookSender sender, RegisterIdentity register, TimeProvider clock)
    : ICallbackTrial
{
    public async Task<Handshake> Shake(Subscription subscription, CancellationToken ct)
    {
        var message = About(subscription, WebhookMessage.TestType);
        var without = await Ask(subscription, message, withCredentials: false, ct);
        var with = await Ask(subscription, message, withCredentials: true, ct);
        return new Handshake(clock.GetUtcNow(), with, without);
    }

    public Task<CallbackAnswer> Ping(Subscription subscription, CancellationToken ct) =>
        Ask(subscription, About(subscription, WebhookMessage.PingType), withCredentials: true, ct);

    private WebhookMessage About(Subscription subscription, string type) =>
        WebhookMessage.About(subscription.Id, type, register, clock.GetUtcNow());

    private async Task<CallbackAnswer> Ask(
        Subscription subscription,
        WebhookMessage message,
        bool withCredentials,
        CancellationToken ct
    )
    {
        var outcome = await sender.Send(subscription, message, ct, withCredentials);
        return new CallbackAnswer(outcome.Status, outcome.Failure);
    }
}
