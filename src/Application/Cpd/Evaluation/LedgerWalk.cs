using System.Runtime.CompilerServices;
using Accreditation.Application.Consultants;
using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Evaluation;

/// <summary>
/// Goes through every registration of a section with what an evaluation looks at. Memory holds one batch, however large the
/// register is, and no query is open between two of them: a walk of minutes keeps neither a lock nor an old snapshot.
/// </summary>
internal sealed class LedgerWalk(IRegisterDb db, LedgerReading ledger)
{
    private const int AtOnce = 200;

    /// <summary>How many registrations there are to go through.</summary>
    public Task<int> Count(string section, CancellationToken ct) => Of(section).CountAsync(ct);

    /// <summary>The registrations in the order of their identifiers, a batch at a time.</summary>
    public async IAsyncEnumerable<IReadOnlyList<CpdDossier>> Dossiers(
        string section,
        DateOnly on,
        DateTimeOffset knownAt,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var merged = await db.MergedRecords(ct);
        for (Guid? last = null; ; )
        {
            var after = last is { } id ? Of(section).Where(it => it.Id.CompareTo(id) > 0) : Of(section);
            var batch = await after.OrderBy(it => it.Id).Take(AtOnce).Include(it => it.Facts).ToArrayAsync(ct);
            if (batch.Length > 0)
                yield return await Gather(batch, merged, section, on, knownAt, ct);
            if (batch.Length < AtOnce)
                yield break;

            last = batch[^1].Id;
        }
    }

    private IQueryable<Registration> Of(string section) =>
        db.Registrations.AsNoTracking().Where(it => it.Section == section && it.MergedInto == null);

    private async Task<IReadOnlyList<CpdDossier>> Gather(
        Registration[] batch,
        ILookup<Guid, Guid> merged,
        string section,
        DateOnly on,
        DateTimeOffset knownAt,
        CancellationToken ct
    )
    {
        var records = batch.SelectMany(it => RecordsOf(it.ConsultantId, merged)).ToArray();
        var entries = await ledger.EntriesByRecord(records, section, ct);
        var work = await ledger.WorkByRecord(records, section, on, knownAt, caseId: null, ct);

        return [.. batch.Select(Dossier)];

        CpdDossier Dossier(Registration registration)
        {
            var own = RecordsOf(registration.ConsultantId, merged).ToArray();
            var history = RegistrationHistory.Known(registration.Facts, knownAt);
            var worked = LedgerReading.WithoutSuspensions(own.SelectMany(record => work[record]), history);
            return new CpdDossier(history, [.. own.SelectMany(record => entries[record])], worked, knownAt);
        }
    }

    private static IEnumerable<Guid> RecordsOf(Guid record, ILookup<Guid, Guid> merged) =>
        merged[record].SelectMany(it => RecordsOf(it, merged)).Prepend(record);
}
