using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Applications;

/// <summary>What a registration must be like for each kind of application, on the day of the start and on that of the filing.</summary>
public static class KindGuards
{
    /// <summary>Why an application of a kind is not possible on a day, or null.</summary>
    /// <param name="kind">What is asked for.</param>
    /// <param name="request">What is asked for beside that.</param>
    /// <param name="history">The registration; null when there is none.</param>
    /// <param name="rules">The rules that govern what is asked for.</param>
    /// <param name="today">The day.</param>
    public static Error? Forbid(
        ApplicationKind kind,
        CaseRequest request,
        RegistrationHistory? history,
        Policy rules,
        DateOnly today
    ) =>
        (kind, history) switch
        {
            (ApplicationKind.Initial, null) => null,
            (ApplicationKind.Initial, _) => history.IsProvisionalOn(today) ? null : ApplicationErrors.AlreadyRegistered,
            (_, null) => ApplicationErrors.NotRegistered,
            (ApplicationKind.Reinstatement, _) => ForbidReturn(request.Route, history, rules, today),
            _ => ForbidInPeriod(kind, history, rules, today) ?? request.NotOfferedBy(rules),
        };

    private static Error? ForbidReturn(AdmissionRoute? route, RegistrationHistory history, Policy rules, DateOnly today)
    {
        if (history.EndedOn(today) is not { } ended)
            return ApplicationErrors.NotEnded;
        var removals = history.RemovalsInForceOn(today).ToArray();
        if (removals.Any(it => it.Ground is RemovalGround.Deceased or RemovalGround.IssuedInError))
            return ApplicationErrors.ReturnBarred;
        if (removals.Max(it => it.PublicUntil) is { } until && today <= until)
            return ApplicationErrors.MeasureRuns(until);

        return (route is not null, rules.Renewal.Reinstatement.IsAsNew(ended, today)) switch
        {
            (false, true) => ApplicationErrors.RouteNeeded,
            (true, false) => ApplicationErrors.RouteNotNeeded,
            _ => null,
        };
    }

    private static Error? ForbidInPeriod(
        ApplicationKind kind,
        RegistrationHistory history,
        Policy rules,
        DateOnly today
    )
    {
        if (history.EndedOn(today) is not null)
            return ApplicationErrors.ReturnInstead;
        if (history.PeriodOn(today) is not { Kind: PeriodKind.Full } period)
            return ApplicationErrors.OnlyProvisional;
        if (kind is not ApplicationKind.Dispensation && history.PeriodAfter(period) is not null)
            return RegistrationErrors.RenewedAlready;

        var end = history.EndOf(period);
        return kind switch
        {
            ApplicationKind.Renewal when history.OpenFilingFor(period) is not null =>
                RegistrationErrors.RenewalFiledAlready,
            ApplicationKind.Renewal when rules.Renewal.FirstFilingDay(end) is var first && today < first =>
                ApplicationErrors.TooEarly(first),
            ApplicationKind.Extension when today > end => RegistrationErrors.PeriodOver(end),
            _ => null,
        };
    }
}
