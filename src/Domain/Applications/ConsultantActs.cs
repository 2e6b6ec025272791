using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Applications;

/// <summary>What the consultant does with a case beyond writing the draft.</summary>
public static class ConsultantActs
{
    /// <summary>
    /// Files the application about a period, if it is about one; the decision term starts. Missing evidence is no obstacle: it can be asked for.
    /// </summary>
    public static Result Submit(
        this RegistrationApplication application,
        string by,
        IReadOnlyCollection<AcceptedDeclaration> accepted,
        Policy policy,
        DateTimeOffset now,
        Guid? periodId = null
    )
    {
        if (application.Forbids(CaseAct.Submit, now) is { } broken)
            return broken;
        if (AcceptedDeclaration.Lacking(accepted, policy) is { } lacking)
            return lacking;

        var clock = DecisionClock.Start(DutchCalendar.DayOf(now), policy.Terms.DecisionWeeks);
        application.Clock = clock;
        application.Declarations = AcceptedDeclaration.AskedBy(policy);
        application.PeriodId = periodId;
        application.ScreeningDueOn = application.Kind is ApplicationKind.Renewal ? clock.StartedOn : null;
        return application.Advance(CaseAct.Submit, by, now, new ApplicationSubmitted(application.Id, clock.Deadline));
    }

    /// <summary>Declares that what was asked for is there; the term runs on. Being late is no obstacle while the case is open.</summary>
    public static Result SupplyItems(this RegistrationApplication application, string by, DateTimeOffset now)
    {
        if (application.Forbids(CaseAct.SupplyItems, now) is { } broken)
            return broken;

        var clock = application.Clock!.Resume(DutchCalendar.DayOf(now));
        application.Clock = clock;
        return application.Advance(CaseAct.SupplyItems, by, now, new ItemsSupplied(application.Id, clock.Deadline));
    }

    /// <summary>Responds to the announced refusal, once.</summary>
    public static Result GiveView(
        this RegistrationApplication application,
        string by,
        CaseText view,
        DateTimeOffset now
    )
    {
        if (application.Forbids(CaseAct.GiveView, now) is { } broken)
            return broken;
        if (application.Hearing is not { View: null } hearing)
            return ApplicationErrors.NoViewAsked;

        application.Hearing = hearing with { View = view, ViewOn = DutchCalendar.DayOf(now) };
        return application.Advance(CaseAct.GiveView, by, now, new ViewGiven(application.Id));
    }

    /// <summary>Takes the application back, at any time before the decision.</summary>
    public static Result Withdraw(this RegistrationApplication application, string by, DateTimeOffset now)
    {
        if (application.Forbids(CaseAct.Withdraw, now) is { } broken)
            return broken;

        return application.Advance(CaseAct.Withdraw, by, now, new ApplicationWithdrawn(application.Id));
    }
}
