using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.WatchLists;

/// <summary>A consultant consents to an organisation following them.</summary>
/// <param name="ConsultantId">The consultant.</param>
/// <param name="Organisation">The code of the organisation.</param>
/// <param name="Expected">The revision that was read, 0 before the first decision; null for any.</param>
/// <param name="ShareThemeCoverage">Whether the organisation may know if the themes of the rules are covered.</param>
[RequireScope(Scopes.Consultant)]
[NoInputRules]
public sealed record ConsentToWatcher(Guid ConsultantId, string Organisation, int? Expected, bool ShareThemeCoverage)
    : ICommand<WatcherView>;

internal sealed class ConsentToWatcherHandler(IRegisterDb db, WatcherDesk desk, TimeProvider clock)
    : IRequestHandler<ConsentToWatcher, Result<WatcherView>>
{
    public async Task<Result<WatcherView>> Handle(ConsentToWatcher command, CancellationToken ct)
    {
        var decision = await desk.ToDecide(command.ConsultantId, command.Organisation, command.Expected, ct);
        if (decision.Error is { } refused)
            return refused;

        var ((records, own, others), now) = (decision.Value, clock.GetUtcNow());
        // One decision holds for a person, under whichever record an earlier one was taken: the last.
        own.Give(
            command.ShareThemeCoverage,
            now,
            anew: others.Any(other => other.WithdrawnAt is null || other.WithdrawnAt > own.GivenAt)
        );
        foreach (var other in others)
            other.Withdraw(now);

        var saved = await db.Commit(ct);
        if (saved.Error is { } lost)
            return lost == SharedErrors.Duplicate ? SharedErrors.ConcurrentChange : lost;

        return (await desk.All(records, ct)).Single(it => it.Organisation == own.Organisation.Value);
    }
}
