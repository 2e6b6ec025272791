using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Applications;

/// <summary>What the system does with a case by itself. It can grant; a refusal always takes a person.</summary>
public static class SystemActs
{
    /// <summary>
    /// Looks at a filed renewal, once: grants it when every rule is met and it is not drawn for the audit, and else leaves it
    /// to a person and says why.
    /// </summary>
    public static Result Screen(
        this RegistrationApplication application,
        Assessment assessment,
        AuditDraw? audit,
        bool isRenewable,
        Policy policy,
        DateTimeOffset now
    )
    {
        if (application.Forbids(CaseAct.Screen, now) is { } broken)
            return broken;
        if (application.ScreeningDueOn is null)
            return ApplicationErrors.NotToScreen;

        var reasons = WhyAPerson(assessment, audit, isRenewable).ToArray();
        application.Screening = new Screening(now, reasons, audit);
        application.ScreeningDueOn = null;
        return reasons.Length == 0
            ? application.Decide(CaseAct.GrantAtOnce, CaseStep.System, GrantTerms.Plain, policy, now)
            : application.Advance(
                CaseAct.Screen,
                CaseStep.System,
                now,
                new ApplicationLeftToPerson(application.Id, reasons)
            );
    }

    private static IEnumerable<PersonNeeded> WhyAPerson(Assessment assessment, AuditDraw? audit, bool isRenewable)
    {
        if (!assessment.IsMet)
            yield return PersonNeeded.RulesMissing;
        if (audit is { IsDrawn: true })
            yield return PersonNeeded.DrawnForAudit;
        if (!isRenewable)
            yield return PersonNeeded.RegistrationChanged;
    }
}
