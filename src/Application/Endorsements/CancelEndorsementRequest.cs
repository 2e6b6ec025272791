using Accreditation.Application.Shared;
using Accreditation.Domain.Endorsements;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Endorsements;

/// <summary>A consultant takes a request back before it is answered.</summary>
/// <param name="Id">The endorsement.</param>
/// <param name="Expected">The revision that the consultant read.</param>
[RequireScope(Scopes.Consultant)]
[NoInputRules]
[JournalAnonymously("CloseEndorsementRequest")]
public sealed record CancelEndorsementRequest(Guid Id, int? Expected) : ICommand<EndorsementView>;

internal sealed class CancelEndorsementRequestHandler(IRegisterDb db, ICallContext call, TimeProvider clock)
    : IRequestHandler<CancelEndorsementRequest, Result<EndorsementView>>
{
    public async Task<Result<EndorsementView>> Handle(CancelEndorsementRequest command, CancellationToken ct)
    {
        var endorsement = await db.Endorsements.OwnedBy(command.Id, call.Caller, ct);
        if (endorsement is null)
            return EndorsementErrors.NotFound;
        if (endorsement.Expect(command.Expected).Error is { } stale)
            return stale;
        if (endorsement.Cancel(clock.GetUtcNow()).Error is { } refused)
            return refused;

        return await db.CommitAndView(endorsement, clock, forManager: false, ct);
    }
}
