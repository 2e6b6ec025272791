using Accreditation.Application.Shared;
using Accreditation.Domain.Endorsements;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Endorsements;

/// <summary>A manager declines, without a reason. The journal does not tell it from a request that was taken back.</summary>
/// <param name="Id">The endorsement.</param>
/// <param name="Expected">The revision that the manager read.</param>
[RequireScope(Scopes.Endorse)]
[NoInputRules]
[JournalAnonymously("CloseEndorsementRequest")]
public sealed record DeclineEndorsement(Guid Id, int? Expected) : ICommand<EndorsementView>;

internal sealed class DeclineEndorsementHandler(IRegisterDb db, ICallContext call, TimeProvider clock)
    : IRequestHandler<DeclineEndorsement, Result<EndorsementView>>
{
    public async Task<Result<EndorsementView>> Handle(DeclineEndorsement command, CancellationToken ct)
    {
        var endorsement = await db.Endorsements.AddressedTo(command.Id, call.Caller, ct);
        if (endorsement is null)
            return EndorsementErrors.NotFound;
        if (endorsement.Expect(command.Expected).Error is { } stale)
            return stale;
        if (endorsement.Decline(call.Caller.AsEndorser(), clock.GetUtcNow()).Error is { } refused)
            return refused;

        return await db.CommitAndView(endorsement, clock, forManager: true, ct);
    }
}
