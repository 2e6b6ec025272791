using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Applications;

/// <summary>
/// How a case is decided. Who assessed it does not decide on it, nobody decides on an applicant of their own
/// organisation, and a refusal is announced before it is taken.
/// </summary>
public static class CommitteeActs
{
    /// <summary>Announces a refusal with its reasons, so that the consultant can respond.</summary>
    public static Result IntendRefusal(
        this RegistrationApplication application,
        Officer by,
        IReadOnlyList<RuleReason> reasons,
        Assessment assessment,
        Policy policy,
        DateTimeOffset now
    )
    {
        if (application.Bars(by, CaseAct.IntendRefusal, now) is { } broken)
            return broken;
        if (DecisionReasons.UnfitForRefusal(reasons, assessment, policy) is { } unfit)
            return unfit;

        var today = DutchCalendar.DayOf(now);
        var viewUntil = today.AddDays(7 * policy.Terms.ViewWeeks);
        application.Hearing = new Hearing(reasons, today, viewUntil, null, null);
        return application.Advance(
            CaseAct.IntendRefusal,
            by.Subject,
            now,
            new RefusalIntended(application.Id, viewUntil)
        );
    }

    /// <summary>Grants the application, with conditions where the terms hold some.</summary>
    public static Result Grant(
        this RegistrationApplication application,
        Officer by,
        GrantTerms terms,
        Assessment assessment,
        Policy policy,
        DateTimeOffset now
    )
    {
        var act = terms.Conditions.Count > 0 ? CaseAct.GrantWithConditions : CaseAct.Grant;
        if (application.Bars(by, act, now) is { } broken)
            return broken;
        if (terms.Provisional && application.Kind is not ApplicationKind.Initial)
            return ApplicationErrors.ProvisionalNotAllowed;
        if (DecisionReasons.UnfitForGrant(terms, assessment, policy, DutchCalendar.DayOf(now)) is { } unfit)
            return unfit;

        return application.Decide(act, by.Subject, terms, policy, now);
    }

    /// <summary>Refuses the application, after the consultant was heard or let the time for it pass.</summary>
    public static Result Refuse(
        this RegistrationApplication application,
        Officer by,
        IReadOnlyList<RuleReason> reasons,
        Assessment assessment,
        Policy policy,
        DateTimeOffset now
    )
    {
        if (application.Bars(by, CaseAct.Refuse, now) is { } broken)
            return broken;
        if (application.Hearing is not { } hearing)
            return ApplicationErrors.RefusalNotAnnounced;
        if (!hearing.IsOverOn(DutchCalendar.DayOf(now)))
            return ApplicationErrors.ViewTermRuns(hearing.ViewUntil);
        if (DecisionReasons.UnfitForRefusal(reasons, assessment, policy) is { } unfit)
            return unfit;
        if (reasons.FirstOrDefault(reason => !hearing.Covers(reason)) is { } unheard)
            return ApplicationErrors.ReasonNotHeard(unheard.Rule);

        return application.Decide(
            CaseAct.Refuse,
            by.Subject,
            GrantTerms.Plain with
            {
                Deviations = reasons,
            },
            policy,
            now
        );
    }

    /// <summary>Notes the number under which the grant registers, in the commit of the decision itself.</summary>
    public static void NoteNumber(this RegistrationApplication application, RegistrationNumber number) =>
        application.Decision = application.Decision! with { RegistrationNumber = number.Value };

    internal static Result Decide(
        this RegistrationApplication application,
        CaseAct act,
        string by,
        GrantTerms terms,
        Policy policy,
        DateTimeOffset now
    )
    {
        var outcome = CaseTransitions.After(act, application.State);
        var objectionUntil = DutchCalendar.DayOf(now).AddDays(7 * policy.Terms.ObjectionWeeks);
        application.Decision = new Decision(
            outcome,
            now,
            by,
            objectionUntil,
            terms.Provisional,
            terms.Deviations,
            terms.Conditions
        );
        return application.Advance(
            act,
            by,
            now,
            new ApplicationDecided(application.Id, application.ConsultantId, outcome, terms.Provisional, objectionUntil)
        );
    }

    private static Error? Bars(this RegistrationApplication application, Officer by, CaseAct act, DateTimeOffset now) =>
        application.Forbids(act, now)
        ?? by.BarredFrom(application.ConsultantId)
        ?? (
            application.Steps.Any(step => step.IsAssessment && step.By == by.Subject)
                ? ApplicationErrors.AssessorDecides
                : null
        );
}
