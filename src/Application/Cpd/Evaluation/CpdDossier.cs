using Accreditation.Application.Policies;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Cpd.Evaluation;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;

namespace Accreditation.Application.Cpd.Evaluation;

/// <summary>Everything that the register knew at an instant of somebody's registration, ledger and work.</summary>
/// <param name="History">The registration.</param>
/// <param name="Entries">The whole ledger of the person in the section.</param>
/// <param name="Worked">Work that evidence and endorsements speak of, without days of suspension.</param>
/// <param name="KnownAt">The instant.</param>
internal sealed record CpdDossier(
    RegistrationHistory History,
    IReadOnlyCollection<LedgerEntry> Entries,
    IReadOnlyCollection<WorkedTime> Worked,
    DateTimeOffset KnownAt
)
{
    /// <summary>The same with activities that are not followed yet.</summary>
    public CpdDossier With(IReadOnlyCollection<LedgerEntry> planned) =>
        planned.Count == 0 ? this : this with { Entries = [.. Entries, .. planned] };

    /// <summary>Evaluates a period of the registration by the rules that govern it.</summary>
    public CpdEvaluation Evaluate(PeriodOpened period, IPolicyCatalogue policies) =>
        EvaluateBy(policies.Get(History.PolicyOf(period)), period, policies);

    /// <summary>Evaluates a period of the registration by other rules than those that govern it.</summary>
    public CpdEvaluation EvaluateBy(Policy policy, PeriodOpened period, IPolicyCatalogue policies)
    {
        var asked = CpdPeriod.Of(History, period, policy) with { CarriedIn = CarriedInto(period, policies) };

        return Evaluate(asked, policy, DispensationsOf(period));
    }

    /// <summary>Evaluates another time by other rules, such as those for somebody who comes back.</summary>
    public CpdEvaluation Evaluate(CpdPeriod period, Policy policy, IReadOnlyCollection<Dispensation> dispensations) =>
        CpdEvaluator.Evaluate(policy, new CpdFacts(Entries, dispensations, Worked), period, KnownAt);

    /// <summary>What was dispensed for a period.</summary>
    public IReadOnlyCollection<Dispensation> DispensationsOf(PeriodOpened period) =>
        [
            .. History
                .Of<DispensationGranted>()
                .Where(granted => granted.TargetId == period.Id)
                .Select(granted => new Dispensation(granted.Rule, granted.ReductionPercent)),
        ];

    /// <summary>What the rules of the period before let move along of its surplus.</summary>
    private decimal CarriedInto(PeriodOpened period, IPolicyCatalogue policies)
    {
        if (History.PeriodBefore(period) is not { Kind: PeriodKind.Full } before)
            return 0;

        var most = policies.Get(History.PolicyOf(before)).Cpd.RolloverPoints;
        return most == 0 ? 0 : Math.Min(Evaluate(before, policies).Surplus, most);
    }
}
