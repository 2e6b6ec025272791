using Accreditation.Application.Shared;
using Accreditation.Domain.Endorsements;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Endorsements;

/// <summary>
/// A manager withdraws what they gave. No standing changes; when an application relies on it, a registrar gets a task to
/// look at the case again.
/// </summary>
/// <param name="Id">The endorsement.</param>
/// <param name="Expected">The revision that the manager read.</param>
[RequireScope(Scopes.Endorse)]
[NoInputRules]
public sealed record WithdrawEndorsement(Guid Id, int? Expected) : ICommand<EndorsementView>;

internal sealed class WithdrawEndorsementHandler(IRegisterDb db, ICallContext call, TimeProvider clock)
    : IRequestHandler<WithdrawEndorsement, Result<EndorsementView>>
{
    public async Task<Result<EndorsementView>> Handle(WithdrawEndorsement command, CancellationToken ct)
    {
        var endorsement = await db.Endorsements.AddressedTo(command.Id, call.Caller, ct);
        if (endorsement is null)
            return EndorsementErrors.NotFound;
        if (endorsement.Expect(command.Expected).Error is { } stale)
            return stale;
        if (endorsement.Withdraw(call.Caller.AsEndorser(), clock.GetUtcNow()).Error is { } refused)
            return refused;

        if (ReviewTask.For(endorsement, clock.GetUtcNow()) is { } task)
            db.ReviewTasks.Add(task);
        return await db.CommitAndView(endorsement, clock, forManager: true, ct);
    }
}
