using Accreditation.Application.Consultants;
using Accreditation.Application.Cpd.Evaluation;
using Accreditation.Application.Policies;
using Accreditation.Application.Registrations;
using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Cpd.Evaluation;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Applications;

/// <summary>Gathers what a judgement about a case looks at, for people and for the system alike.</summary>
internal sealed class CaseFiles(IRegisterDb db, IPolicyCatalogue policies, CpdDesk cpd)
{
    /// <summary>The whole of a case. It is assessed as of its filing; after the decision, by what that could know.</summary>
    public async Task<CaseFile> Gather(RegistrationApplication application, DateTimeOffset now, CancellationToken ct)
    {
        var policy = policies.Get(application.Policy);
        var on = application.Clock?.StartedOn ?? DutchCalendar.DayOf(now);
        var subject = await SubjectOf(application.ConsultantId, application.Kind, policy, application.PeriodId, on, ct);
        var knownAt = application.Decision?.DecidedAt.AddMilliseconds(-1) ?? now;
        var assessment = await Assess(application, policy, subject, on, knownAt, ct);

        return new CaseFile(application, policy, subject, assessment, now);
    }

    /// <summary>What a case of a kind is about; before its filing, as of today.</summary>
    public async Task<CaseSubject> SubjectOf(
        Guid consultantId,
        ApplicationKind kind,
        Policy policy,
        Guid? periodId,
        DateOnly on,
        CancellationToken ct
    )
    {
        var record = await db.RecordInUse(consultantId, ct);
        if (await db.RegistrationOf(record, policy.Section, ct) is not { } registration)
            return new CaseSubject(null, null, policy);

        var history = registration.History;
        var period = periodId is { } id ? history.Period(id) : history.PeriodOn(on);
        var isInPeriod = kind is not (ApplicationKind.Initial or ApplicationKind.Reinstatement);
        return isInPeriod && period is not null
            ? new CaseSubject(registration, period, policies.Get(history.PolicyOf(period)))
            : new CaseSubject(registration, null, policy);
    }

    private async Task<Assessment> Assess(
        RegistrationApplication application,
        Policy policy,
        CaseSubject subject,
        DateOnly on,
        DateTimeOffset knownAt,
        CancellationToken ct
    ) =>
        application switch
        {
            { Route: { } route } => Assessment.Of(
                policy.Admission.For(route),
                application.Evidence,
                await db.UsedBy(application, ct),
                on
            ),
            { Extension.Ground: var ground } => ToJudge(ground, subject.Rules.Renewal.Extension.Grounds, on),
            { Dispensation.Ground: var ground } => ToJudge(ground, subject.Rules.Renewal.Dispensation.Grounds, on),
            _ when subject.Registration is { } registration => Assessment.Of(
                Evaluate(await cpd.Open(registration, on, knownAt, ct, application.Id), policy, subject.Period, on),
                on
            ),
            _ => new Assessment(on, []),
        };

    private CpdEvaluation Evaluate(CpdDossier dossier, Policy policy, PeriodOpened? period, DateOnly on) =>
        period is not null
            ? dossier.Evaluate(period, policies)
            : dossier.Evaluate(CpdPeriod.OfReturn(dossier.History, policy, on), policy, []);

    private static Assessment ToJudge(string code, IReadOnlyList<CodedWording> grounds, DateOnly on) =>
        Assessment.ToJudge(
            grounds.FirstOrDefault(ground => ground.Code == code) ?? new CodedWording(code, new Wording(code, code)),
            on
        );
}
