using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Endorsements;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Applications;

/// <summary>The endorsements that a case rests on.</summary>
internal static class UsedEndorsements
{
    /// <summary>What an assessment needs to know of them; one that was withdrawn no longer counts.</summary>
    public static async Task<IReadOnlyList<EndorsementFacts>> UsedBy(
        this IRegisterDb db,
        RegistrationApplication application,
        CancellationToken ct
    )
    {
        if (application.EndorsementIds.Count == 0)
            return [];

        var given = await db
            .Endorsements.AsNoTracking()
            .Where(it => it.UsedForApplicationId == application.Id && it.State == EndorsementState.Given)
            .ToListAsync(ct);
        return [.. given.Select(it => it.Facts())];
    }

    /// <summary>What was given, as an assessment looks at it.</summary>
    public static EndorsementFacts Facts(this Endorsement endorsement) =>
        new(
            endorsement.Id,
            endorsement.Endorser.Organisation,
            endorsement.Statement!.From,
            endorsement.Statement.Until,
            endorsement.Statement.HoursPerWeek,
            DutchCalendar.DayOf(endorsement.GivenAt!.Value),
            endorsement.ValidUntil!.Value
        );
}
