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
        var saved = await db.Commit(ct);
        if (saved.Error is { } conflict)
            return conflict;

        var today = DutchCalendar.DayOf(clock.GetUtcNow());
        return EndorsementView.Of(endorsement, await db.NameOfConsultant(endorsement, ct), today, forManager);
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
