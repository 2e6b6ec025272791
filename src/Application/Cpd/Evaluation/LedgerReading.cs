using Accreditation.Application.Applications;
using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Endorsements;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Evaluation;

/// <summary>Reads what stands behind a registration: the ledger and the work.</summary>
internal sealed class LedgerReading(IRegisterDb db)
{
    private static readonly ApplicationKind[] GoingOn = [ApplicationKind.Renewal, ApplicationKind.Reinstatement];
    private static readonly EvidenceKind[] OfWork = [EvidenceKind.EmployerStatement, EvidenceKind.Contract];

    /// <summary>The ledger of a person in a section, by all their records.</summary>
    public async Task<IReadOnlyCollection<LedgerEntry>> EntriesOf(
        IReadOnlyCollection<Guid> records,
        string section,
        CancellationToken ct
    ) => [.. (await EntriesByRecord(records, section, ct)).SelectMany(entries => entries)];

    /// <summary>The ledgers of several people, by record.</summary>
    public async Task<ILookup<Guid, LedgerEntry>> EntriesByRecord(
        IReadOnlyCollection<Guid> records,
        string section,
        CancellationToken ct
    )
    {
        var entries = await db
            .CpdCredits.AsNoTracking()
            .Where(it => records.Contains(it.ConsultantId) && it.Section == section)
            .Select(it => new
            {
                it.ConsultantId,
                Entry = new LedgerEntry(
                    it.Id,
                    it.Category,
                    it.Points,
                    it.Themes,
                    it.StartedOn,
                    it.CompletedOn,
                    it.ActivityId,
                    it.RunId,
                    it.RecordedAt,
                    it.ReversesId
                ),
            })
            .ToArrayAsync(ct);

        return entries.ToLookup(it => it.ConsultantId, it => it.Entry);
    }

    /// <summary>
    /// The work that the open application for renewal and the valid endorsements speak of. A day of suspension is no work in
    /// the profession, whatever the evidence says.
    /// </summary>
    public async Task<IReadOnlyCollection<WorkedTime>> WorkOf(
        IReadOnlyCollection<Guid> records,
        string section,
        RegistrationHistory history,
        DateOnly on,
        DateTimeOffset knownAt,
        Guid? caseId,
        CancellationToken ct
    ) =>
        WithoutSuspensions(
            (await WorkByRecord(records, section, on, knownAt, caseId, ct)).SelectMany(work => work),
            history
        );

    /// <summary>The same of several people, by record and with the days of suspension.</summary>
    public async Task<ILookup<Guid, WorkedTime>> WorkByRecord(
        IReadOnlyCollection<Guid> records,
        string section,
        DateOnly on,
        DateTimeOffset knownAt,
        Guid? caseId,
        CancellationToken ct
    )
    {
        var stated = await Stated(records, section, on, knownAt, caseId, ct);
        var endorsed = await Endorsed(records, section, on, knownAt, ct);

        return stated.Concat(endorsed).ToLookup(it => it.Record, it => it.Work);
    }

    /// <summary>Leaves out the days of suspension.</summary>
    public static IReadOnlyCollection<WorkedTime> WithoutSuspensions(
        IEnumerable<WorkedTime> work,
        RegistrationHistory history
    )
    {
        var suspensions = history.Of<Suspended>().Select(history.DaysOf).OfType<(DateOnly From, DateOnly? Until)>();

        return
        [
            .. suspensions.Aggregate(
                work.Where(it => it.HoursPerDay > 0 && it.From <= it.Until),
                (left, days) => left.SelectMany(it => it.Without(days.From, days.Until ?? it.Until))
            ),
        ];
    }

    private async Task<IEnumerable<(Guid Record, WorkedTime Work)>> Stated(
        IReadOnlyCollection<Guid> records,
        string section,
        DateOnly on,
        DateTimeOffset knownAt,
        Guid? caseId,
        CancellationToken ct
    )
    {
        var open = await db
            .Applications.AsNoTracking()
            .Include(it => it.Evidence)
            .Where(it => records.Contains(it.ConsultantId) && GoingOn.Contains(it.Kind))
            .Where(it => it.OpenPlace != null || it.Id == caseId)
            .Where(it => it.Policy.Section == section)
            .ToArrayAsync(ct);

        return open.Where(it => it.StateOn(on) is not ApplicationState.Expired)
            .SelectMany(it => it.Evidence, (it, evidence) => (it.ConsultantId, Evidence: evidence))
            .Where(it => OfWork.Contains(it.Evidence.Kind) && it.Evidence.AddedAt <= knownAt)
            .Select(it => (it.ConsultantId, Work: it.Evidence.WorkUntil(on)))
            .Where(it => it.Work is not null)
            .Select(it => (it.ConsultantId, it.Work!));
    }

    private async Task<IEnumerable<(Guid Record, WorkedTime Work)>> Endorsed(
        IReadOnlyCollection<Guid> records,
        string section,
        DateOnly on,
        DateTimeOffset knownAt,
        CancellationToken ct
    )
    {
        var given = await db
            .Endorsements.AsNoTracking()
            .Where(it => records.Contains(it.ConsultantId) && it.Policy.Section == section)
            .Where(it => it.GivenAt <= knownAt && it.ValidUntil >= on)
            .Where(it => it.State == EndorsementState.Given || it.ClosedAt > knownAt)
            .ToArrayAsync(ct);

        return given
            .Select(it => (it.ConsultantId, Facts: it.Facts()))
            .Where(it => it.Facts.GivenOn <= on)
            .Select(it => (it.ConsultantId, it.Facts.WorkUntil(on)));
    }
}
