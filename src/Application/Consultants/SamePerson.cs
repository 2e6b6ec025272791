using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Consultants;

/// <summary>What holds for a person whose records were merged.</summary>
internal static class SamePerson
{
    private static readonly ConsultantMergeState[] InForce =
    [
        ConsultantMergeState.Confirmed,
        ConsultantMergeState.SplitProposed,
    ];

    /// <summary>The record that a person has now: the one itself, or the one that it was merged into.</summary>
    public static async Task<Guid> RecordInUse(this IRegisterDb db, Guid consultantId, CancellationToken ct)
    {
        var id = consultantId;
        while (await db.Consultants.Where(it => it.Id == id).Select(it => it.MergedIntoId).SingleAsync(ct) is { } next)
            id = next;

        return id;
    }

    /// <summary>
    /// Whether the record that a token names and another one are of one person: the same, or merged with each other. A token
    /// may name the record that it was made for long after that one was merged.
    /// </summary>
    public static async Task<bool> AreOnePerson(
        this IRegisterDb db,
        Guid? callersRecord,
        Guid consultantId,
        CancellationToken ct
    )
    {
        if (callersRecord is not { } own || own == consultantId)
            return callersRecord is not null;
        if (!await db.Consultants.AnyAsync(it => it.Id == own, ct))
            return false;

        return await db.RecordInUse(own, ct) == await db.RecordInUse(consultantId, ct);
    }

    /// <summary>Whether a merge or a split is about whoever calls.</summary>
    public static async Task<bool> IsOwnMerge(
        this IRegisterDb db,
        Guid? callersRecord,
        Guid survivorId,
        Guid mergedId,
        CancellationToken ct
    ) => await db.AreOnePerson(callersRecord, survivorId, ct) || await db.AreOnePerson(callersRecord, mergedId, ct);

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
        var ids = await db.RecordsOf(consultantId, ct);
        var records = await db
            .Consultants.AsNoTracking()
            .Include(it => it.Employments)
            .Where(it => ids.Contains(it.Id))
            .ToListAsync(ct);

        return records.SelectMany(it => it.OrganisationsBetween(from, until)).ToHashSet();
    }

    /// <summary>The merges that hold now, by the record that stays.</summary>
    public static async Task<ILookup<Guid, Guid>> MergedRecords(this IRegisterDb db, CancellationToken ct) =>
        (
            await db
                .ConsultantMerges.Where(it => InForce.Contains(it.State))
                .Select(it => new { it.SurvivorId, it.MergedId })
                .ToArrayAsync(ct)
        ).ToLookup(it => it.SurvivorId, it => it.MergedId);

    /// <summary>Every record of a person, found by the merges: who was merged into a record that was merged itself counts too.</summary>
    public static async Task<IReadOnlyCollection<Guid>> RecordsOf(
        this IRegisterDb db,
        Guid consultantId,
        CancellationToken ct
    )
    {
        Guid[] found = [await db.RecordInUse(consultantId, ct)];
        var records = found.ToHashSet();
        while (found.Length > 0)
        {
            var survivors = found;
            found = await db
                .ConsultantMerges.Where(it => survivors.Contains(it.SurvivorId) && InForce.Contains(it.State))
                .Select(it => it.MergedId)
                .ToArrayAsync(ct);
            found = [.. found.Where(records.Add)];
        }

        return records;
    }
}
