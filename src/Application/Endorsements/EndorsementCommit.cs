using Accreditation.Application.Shared;
using Accreditation.Domain.Endorsements;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Endorsements;

/// <summary>The end that every change of an endorsement shares.</summary>
internal static class EndorsementCommit
{
    public static async Task<Result<EndorsementView>> CommitAndView(
        this IRegisterDb db,
        Endorsement endorsement,
        TimeProvider clock,
        bool forManager,
        CancellationToken ct
    )
    {
        var (today, name) = (DutchCalendar.DayOf(clock.GetUtcNow()), await db.NameOfConsultant(endorsement, ct));
        return await db.Commit(() => EndorsementView.Of(endorsement, name, today, forManager), ct);
    }

    public static Task<Domain.Consultants.PersonName> NameOfConsultant(
        this IRegisterDb db,
        Endorsement endorsement,
        CancellationToken ct
    ) =>
        db
            .Consultants.Where(consultant => consultant.Id == endorsement.ConsultantId)
            .Select(consultant => consultant.Name)
            .SingleAsync(ct);
}
