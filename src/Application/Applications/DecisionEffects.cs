using Accreditation.Application.Consultants;
using Accreditation.Application.Policies;
using Accreditation.Application.Registrations;
using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Applications;

/// <summary>What a decision does to the registration; it is saved with the decision or not at all.</summary>
internal sealed class DecisionEffects(IRegisterDb db, RegistrationIssuer issuer, IPolicyCatalogue policies)
{
    /// <summary>Records what was decided in the registration, and notes its number with a grant.</summary>
    public async Task<Result> Apply(CaseFile file, CancellationToken ct)
    {
        if (file.Application.Decision is not { Outcome: not ApplicationState.Refused } decision)
            return file.CloseFiling();

        var registered =
            file.Application.Kind is ApplicationKind.Initial
                ? await Issue(file, decision, ct)
                : Change(file, decision, file.Subject.Registration);
        if (registered.Error is { } refused)
            return refused;

        file.Application.NoteNumber(registered.Value.Number);
        return Result.Success;
    }

    private async Task<Result<Registration>> Issue(CaseFile file, Decision decision, CancellationToken ct)
    {
        var consultant = await db.RecordInUse(file.Application.ConsultantId, ct);
        return await issuer.Issue(consultant, PeriodFor(file, decision.Provisional), TextsOf(decision), file.Now, ct);
    }

    private Result<Registration> Change(CaseFile file, Decision decision, Registration? registration)
    {
        if (registration is null)
            return ApplicationErrors.NotRegistered;

        var (application, rules, filedOn) = (file.Application, file.Subject.Rules, file.Application.Clock!.StartedOn);
        var changed = application switch
        {
            { Extension: { } asked } => registration.ExtendPeriod(
                asked.Months,
                rules.Renewal.Extension,
                filedOn,
                file.Now
            ),
            { Dispensation: { } asked } => registration.Dispense(
                asked.Rule,
                asked.ReductionPercent,
                rules.Renewal.Dispensation,
                filedOn,
                file.Now
            ),
            { Kind: ApplicationKind.Renewal } => registration.Renew(
                application.PeriodId!.Value,
                TermsFrom(file, file.Subject.Period is { } old ? registration.History.EndOf(old) : file.Today),
                file.Today,
                file.Now
            ),
            _ => registration.Reinstate(PeriodFor(file, provisional: false), file.Now),
        };

        return (changed.Error ?? Impose(decision, registration, file)) is { } refused ? refused : registration;
    }

    /// <summary>Conditions hold from the first day of what was granted, but not before they were set.</summary>
    private static Error? Impose(Decision decision, Registration registration, CaseFile file)
    {
        if (decision.Conditions.Count == 0)
            return null;

        var from =
            registration.History.LastPeriod is { EffectiveOn: var first } && first > file.Today ? first : file.Today;
        return registration.ImposeConditions(TextsOf(decision), from, file.Now).Error;
    }

    /// <summary>The case may be older than the rules of today, and those govern a period that starts today.</summary>
    private RegistrationPeriod PeriodFor(CaseFile file, bool provisional)
    {
        var policy = policies.Current(file.Policy.Section, file.Today) ?? file.Policy;
        var terms = policy.Registration;
        var months = provisional ? terms.Provisional.MaxMonths : terms.PeriodMonths;

        return new RegistrationPeriod(
            file.Today,
            file.Today.AddMonths(months).AddDays(-1),
            provisional ? PeriodKind.Provisional : PeriodKind.Full,
            policy.Reference,
            terms.GraceWeeks,
            terms.RequiredProvenNotices
        );
    }

    /// <summary>The rules in force on the day after the old period govern the next one.</summary>
    private NextPeriodTerms TermsFrom(CaseFile file, DateOnly end)
    {
        var policy = policies.Current(file.Policy.Section, end.AddDays(1)) ?? file.Policy;
        var terms = policy.Registration;

        return new NextPeriodTerms(terms.PeriodMonths, policy.Reference, terms.GraceWeeks, terms.RequiredProvenNotices);
    }

    private static string[] TextsOf(Decision decision) =>
        [.. decision.Conditions.Select(condition => condition.Text.Value)];
}
