using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.WatchLists;

/// <summary>
/// A consultant withdraws their consent to an organisation, or refuses to give it. An employment on record goes on by itself
/// until it ends.
/// </summary>
/// <param name="ConsultantId">The consultant.</param>
/// <param name="Organisation">The code of the organisation.</param>
/// <param name="Expected">The revision that was read, 0 before the first decision; null for any.</param>
[RequireScope(Scopes.Consultant)]
[NoInputRules]
public sealed record WithdrawFromWatcher(Guid ConsultantId, string Organisation, int? Expected) : ICommand<Guid>;

internal sealed class WithdrawFromWatcherHandler(IRegisterDb db, WatcherDesk desk, TimeProvider clock)
    : IRequestHandler<WithdrawFromWatcher, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(WithdrawFromWatcher command, CancellationToken ct)
    {
        var decision = await desk.ToDecide(command.ConsultantId, command.Organisation, command.Expected, ct);
        if (decision.Error is { } refused)
            return refused;

        foreach (var consent in decision.Value.Others.Append(decision.Value.Own))
            consent.Withdraw(clock.GetUtcNow());
        return await db.Commit(() => decision.Value.Own.Id, ct, duplicate: SharedErrors.ConcurrentChange);
    }
}
