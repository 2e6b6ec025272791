using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Consultants;

/// <summary>What holds for a person whose records were merged.</summary>
internal static class SamePerson
{
    /// <summary>The record that a person has now: the one itself, or the one that it was merged into.</summary>
    public static async Task<Guid> RecordInUse(this IRegisterDb db, Guid consultantId, CancellationToken ct)
    {
        var id = consultantId;
        while (await db.Consultants.Where(it => it.Id == id).Select(it => it.MergedIntoId).SingleAsync(ct) is { } next)
            id = next;

        return id;
    }

    /// <summary>
    /// The organisations that a person worked for on at least one day of a period, by the record and by those that were
    /// merged with it.
    /// </summary>
    public static async Task<IReadOnlySet<OrganisationCode>> OrganisationsOf(
        this IRegisterDb db,
        Guid consultantId,
        DateOnly from,
        DateOnly until,
        CancellationToken ct
    )
    {
        var inUse = await db.RecordInUse(consultantId, ct);
        var records = await db
            .Consultants.AsNoTracking()
            .Include(it => it.Employments)
            .Where(it =>
                it.Id == inUse || it.MergedIntoId == inUse || it.Id == consultantId || it.MergedIntoId == consultantId
            )
            .ToListAsync(ct);

        return records.SelectMany(it => it.OrganisationsBetween(from, until)).ToHashSet();
    }
}
