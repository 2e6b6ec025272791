using Accreditation.Application.Shared;
using Accreditation.Domain.Endorsements;
using Accreditation.Domain.Shared;
using MediatR;

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

internal sealed class GetEndorsementHandler(
    IRegisterDb db,
    EndorsementReading reading,
    ICallContext call,
    TimeProvider clock
) : IRequestHandler<GetEndorsement, Result<EndorsementView>>
{
    public async Task<Result<EndorsementView>> Handle(GetEndorsement query, CancellationToken ct)
    {
        if (await reading.One(query.Id, ct) is not { } endorsement)
            return EndorsementErrors.NotFound;

        var name = await db.NameOfConsultant(endorsement, ct);
        var today = DutchCalendar.DayOf(clock.GetUtcNow());
        return EndorsementView.Of(endorsement, name, today, forManager: call.Caller.SeesAsManager(endorsement));
    }
}
