using Accreditation.Application.Consultants;
using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Evaluation;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Evaluation;

/// <summary>
/// Says what the ledger of a consultant comes to: the one way in which an answer, a what-if and a decision ask the evaluator.
/// </summary>
internal sealed class CpdDesk(IRegisterDb db, IPolicyCatalogue policies, LedgerReading ledger)
{
    /// <summary>Evaluates the period that governs a day, by what was known at an instant.</summary>
    public async Task<Result<CpdEvaluation>> Evaluate(
        Guid consultantId,
        string section,
        DateOnly on,
        DateTimeOffset knownAt,
        CancellationToken ct
    ) =>
        await RegistrationOf(consultantId, section, ct) is { } registration
            ? await Evaluate(registration, [], on, knownAt, ct)
            : CpdEvaluationErrors.NotRegistered;

    /// <summary>The same of a loaded registration, with activities that are only planned.</summary>
    public async Task<Result<CpdEvaluation>> Evaluate(
        Registration registration,
        IReadOnlyCollection<LedgerEntry> planned,
        DateOnly on,
        DateTimeOffset knownAt,
        CancellationToken ct
    )
    {
        if (RegistrationHistory.Known(registration.Facts, knownAt).PeriodOn(on) is not { } period)
            return CpdEvaluationErrors.NoPeriod;

        var dossier = await Open(registration, on, knownAt, ct);
        return dossier.With(planned).Evaluate(period, policies);
    }

    /// <summary>Gathers what an evaluation looks at; evidence and endorsements count when they are valid on the day.</summary>
    /// <param name="registration">The registration.</param>
    /// <param name="on">The day.</param>
    /// <param name="knownAt">What was known at this instant counts.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <param name="caseId">The case that is judged, whose evidence counts also after its end.</param>
    public async Task<CpdDossier> Open(
        Registration registration,
        DateOnly on,
        DateTimeOffset knownAt,
        CancellationToken ct,
        Guid? caseId = null
    )
    {
        var history = RegistrationHistory.Known(registration.Facts, knownAt);
        var records = await db.RecordsOf(registration.ConsultantId, ct);

        return new CpdDossier(
            history,
            await ledger.EntriesOf(records, registration.Section, ct),
            await ledger.WorkOf(records, registration.Section, history, on, knownAt, caseId, ct),
            knownAt
        );
    }

    /// <summary>The rules that govern what a consultant finished on a day.</summary>
    public async Task<Result<Policy>> RulesFor(Guid consultantId, string section, DateOnly on, CancellationToken ct)
    {
        if (await RegistrationOf(consultantId, section, ct) is not { } registration)
            return CpdEvaluationErrors.NotRegistered;

        return RulesFor(registration, on);
    }

    /// <summary>The rules that govern the period of a day.</summary>
    public Result<Policy> RulesFor(Registration registration, DateOnly on)
    {
        var history = registration.History;
        return history.PeriodOn(on) is { } period
            ? policies.Get(history.PolicyOf(period))
            : CpdEvaluationErrors.NoPeriod;
    }

    /// <summary>The registration of a person in a section, under whichever of their records; to read only.</summary>
    public async Task<Registration?> RegistrationOf(Guid consultantId, string section, CancellationToken ct)
    {
        if (!await db.Consultants.AnyAsync(it => it.Id == consultantId, ct))
            return null;

        var records = await db.RecordsOf(consultantId, ct);
        return await db
            .Registrations.AsNoTracking()
            .Include(it => it.Facts)
            .Where(it => records.Contains(it.ConsultantId) && it.Section == section && it.MergedInto == null)
            .OrderBy(it => it.Id)
            .FirstOrDefaultAsync(ct);
    }
}
