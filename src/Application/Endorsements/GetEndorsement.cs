using Accreditation.Application.Shared;
using Accreditation.Domain.Endorsements;
using Accreditation.Domain.Shared;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Endorsements;

/// <summary>Reads one endorsement.</summary>
/// <param name="Id">The endorsement.</param>
[RequireScope(
    Scopes.Consultant,
    Scopes.Endorse,
    Scopes.RegistrationsAssess,
    Scopes.RegistrationsDecide,
    Scopes.RegisterManage
)]
public sealed record GetEndorsement(Guid Id) : IQuery<EndorsementView>;

internal sealed class GetEndorsementHandler(IRegisterDb db, ICallContext call, TimeProvider clock)
    : IRequestHandler<GetEndorsement, Result<EndorsementView>>
{
    public async Task<Result<EndorsementView>> Handle(GetEndorsement query, CancellationToken ct)
    {
        var endorsement = await db
            .Endorsements.AsNoTracking()
            .VisibleTo(call.Caller)
            .SingleOrDefaultAsync(one => one.Id == query.Id, ct);
        if (endorsement is null)
            return EndorsementErrors.NotFound;

        var name = await db.NameOfConsultant(endorsement, ct);
        var today = DutchCalendar.DayOf(clock.GetUtcNow());
        return EndorsementView.Of(endorsement, name, today, forManager: call.Caller.SeesAsManager(endorsement));
    }
}
