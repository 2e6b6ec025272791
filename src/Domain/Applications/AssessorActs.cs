using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Applications;

/// <summary>What an assessor does with a case. Nobody assesses an applicant of their own organisation.</summary>
public static class AssessorActs
{
    /// <summary>Begins the assessment.</summary>
    public static Result StartAssessment(this RegistrationApplication application, Officer by, DateTimeOffset now)
    {
        if (application.Bars(by, CaseAct.StartAssessment, now) is { } broken)
            return broken;

        return application.Advance(CaseAct.StartAssessment, by.Subject, now, new AssessmentStarted(application.Id));
    }

    /// <summary>Asks for what is missing; the decision term is suspended meanwhile.</summary>
    public static Result RequestItems(
        this RegistrationApplication application,
        Officer by,
        IReadOnlyList<CaseText> items,
        Policy policy,
        DateTimeOffset now
    )
    {
        if (application.Bars(by, CaseAct.RequestItems, now) is { } broken)
            return broken;

        var today = DutchCalendar.DayOf(now);
        var until = today.AddDays(7 * policy.Terms.RepairWeeks);
        application.Repair = new RepairRequest(items, today, until);
        application.Clock = application.Clock!.Suspend(today, until);
        return application.Advance(CaseAct.RequestItems, by.Subject, now, new ItemsRequested(application.Id, until));
    }

    /// <summary>Brings the case before the committee.</summary>
    public static Result Refer(this RegistrationApplication application, Officer by, DateTimeOffset now)
    {
        if (application.Bars(by, CaseAct.Refer, now) is { } broken)
            return broken;

        return application.Advance(CaseAct.Refer, by.Subject, now, new ApplicationReferred(application.Id));
    }

    /// <summary>Extends the decision term, once and with a reason.</summary>
    public static Result ExtendTerm(
        this RegistrationApplication application,
        Officer by,
        CaseText reason,
        Policy policy,
        DateTimeOffset now
    )
    {
        if (application.Bars(by, CaseAct.ExtendTerm, now) is { } broken)
            return broken;
        var (weeks, most) = (policy.Terms.ExtensionWeeks, policy.Terms.MaxExtensions);
        var extended = application.Clock!.Extend(weeks, most, reason, DutchCalendar.DayOf(now));
        if (extended.Error is { } refused)
            return refused;

        application.Clock = extended.Value;
        var deadline = extended.Value.Deadline;
        return application.Advance(CaseAct.ExtendTerm, by.Subject, now, new TermExtended(application.Id, deadline));
    }

    /// <summary>Closes the case because what was asked for did not come in time.</summary>
    public static Result DeclineToProcess(
        this RegistrationApplication application,
        Officer by,
        Policy policy,
        DateTimeOffset now
    )
    {
        if (application.Bars(by, CaseAct.DeclineToProcess, now) is { } broken)
            return broken;
        var today = DutchCalendar.DayOf(now);
        if (application.Repair is { } repair && today <= repair.Until)
            return ApplicationErrors.RepairTermRuns(repair.Until);

        var objectionUntil = today.AddDays(7 * policy.Terms.ObjectionWeeks);
        application.Decision = Decision.NotToProcess(by, now, objectionUntil);
        var closed = new ApplicationNotProcessed(application.Id, objectionUntil);
        return application.Advance(CaseAct.DeclineToProcess, by.Subject, now, closed);
    }

    private static Error? Bars(this RegistrationApplication application, Officer by, CaseAct act, DateTimeOffset now) =>
        application.Forbids(act, now) ?? by.BarredFrom(application.ConsultantId);
}
