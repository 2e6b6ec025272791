using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Applications;

/// <summary>A longer period, as it is asked for (uitstel). Neither ground nor plan is ever public; nobody is asked for medical details.</summary>
/// <param name="Ground">The code of the ground.</param>
/// <param name="Months">By how many months.</param>
/// <param name="Plan">How the consultant will meet the norm after all.</param>
public sealed record ExtensionRequest(string Ground, int Months, CaseText Plan);

/// <summary>A lower norm for one rule, as it is asked for (dispensatie). Never public.</summary>
/// <param name="Rule">The code of the rule.</param>
/// <param name="ReductionPercent">How much of what the rule asks for is taken away.</param>
/// <param name="Ground">The code of the ground.</param>
/// <param name="Explanation">Why it cannot be met.</param>
public sealed record DispensationRequest(string Rule, int ReductionPercent, string Ground, CaseText Explanation);

/// <summary>What an application asks for beside its kind: exactly what that kind needs.</summary>
/// <param name="Route">The ground on which admission is asked for.</param>
/// <param name="Extension">A longer period.</param>
/// <param name="Dispensation">A lower norm.</param>
public sealed record CaseRequest(
    AdmissionRoute? Route = null,
    ExtensionRequest? Extension = null,
    DispensationRequest? Dispensation = null
)
{
    /// <summary>What does not fit the kind, every fault at once. Whether a return needs a route depends on the registration.</summary>
    public IEnumerable<InputFault> Faults(ApplicationKind kind)
    {
        InputFault?[] faults =
        [
            Fits("route", Route, kind is ApplicationKind.Initial, kind is ApplicationKind.Reinstatement),
            Fits("extension", Extension, kind is ApplicationKind.Extension),
            Fits("dispensation", Dispensation, kind is ApplicationKind.Dispensation),
        ];
        return faults.OfType<InputFault>();
    }

    /// <summary>What the rules of the period do not offer, every fault at once.</summary>
    public Error? NotOfferedBy(Policy rules) =>
        FreeText.ErrorFor([
            .. Extension is { } extension ? NotOffered(extension, rules.Renewal.Extension) : [],
            .. Dispensation is { } dispensation ? NotOffered(dispensation, rules) : [],
        ]);

    private static InputFault? Fits(string member, object? value, bool needed, bool allowed = false) =>
        (value is not null, needed, allowed) switch
        {
            (false, true, _) => FreeText.Fault(
                $"#/{member}",
                $"{member}.required",
                "This kind of application needs it."
            ),
            (true, false, false) => FreeText.Fault(
                $"#/{member}",
                $"{member}.misplaced",
                "This kind of application does not take it; leave it out."
            ),
            _ => null,
        };

    private static IEnumerable<InputFault> NotOffered(ExtensionRequest asked, ExtensionRules rules)
    {
        if (rules.Grounds.All(ground => ground.Code != asked.Ground))
            yield return Unknown("extension/ground", rules.Grounds.Select(ground => ground.Code));
        if (!rules.Months.Contains(asked.Months))
            yield return Unknown("extension/months", rules.Months.Select(months => $"{months}"));
    }

    private static IEnumerable<InputFault> NotOffered(DispensationRequest asked, Policy policy)
    {
        var rules = policy.Renewal.Dispensation;
        if (rules.Grounds.All(ground => ground.Code != asked.Ground))
            yield return Unknown("dispensation/ground", rules.Grounds.Select(ground => ground.Code));
        if (!policy.Cpd.DispensableRules().Contains(asked.Rule))
            yield return Unknown("dispensation/rule", policy.Cpd.DispensableRules());
        if (asked.ReductionPercent < 1 || asked.ReductionPercent > rules.MaxReductionPercent)
            yield return FreeText.Fault(
                "#/dispensation/reductionPercent",
                "reduction.not-offered",
                $"Use 1 up to and including {rules.MaxReductionPercent}."
            );
    }

    private static InputFault Unknown(string member, IEnumerable<string> offered) =>
        FreeText.Fault($"#/{member}", "choice.not-offered", $"The rules offer: {string.Join(", ", offered)}.");
}
