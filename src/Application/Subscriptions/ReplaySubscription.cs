using Accreditation.Application.Shared;
using Accreditation.Application.Subscriptions.Deliveries;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Subscriptions;

/// <summary>Has the events since an instant sent once more, each with the identifier that it had.</summary>
/// <param name="Id">The subscription.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="From">From when on.</param>
[RequireScope(Scopes.RegisterVerify)]
[NoInputRules] // whether the instant will do depends on what time it is
public sealed record ReplaySubscription(Guid Id, int? Expected, DateTimeOffset From) : ICommand<SubscriptionView>;

internal sealed class ReplaySubscriptionHandler(
    IRegisterDb db,
    SubscriptionDesk desk,
    IReplaySignal signal,
    TimeProvider clock
) : IRequestHandler<ReplaySubscription, Result<SubscriptionView>>
{
    public async Task<Result<SubscriptionView>> Handle(ReplaySubscription command, CancellationToken ct)
    {
        var found = await desk.Own(command.Id, command.Expected, ct);
        if (found.Error is { } missing)
            return missing;

        if (found.Value.Replay(command.From, clock.GetUtcNow()).Error is { } refused)
            return refused;

        db.Replays.Add(Replay.Of(command.Id, command.From));
        var shown = await db.Commit(() => SubscriptionView.Of(found.Value), ct);
        signal.Raise();
        return shown;
    }
}
