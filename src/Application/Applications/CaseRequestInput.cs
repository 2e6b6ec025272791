using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Applications;

/// <summary>A longer period, as it is asked for.</summary>
/// <param name="Ground">The code of the ground; the rules list them. Give no medical details.</param>
/// <param name="Months">By how many months; the rules list the lengths.</param>
/// <param name="Plan">How the norm will be met after all.</param>
[Dutch("gevraagd uitstel")]
public sealed record ExtensionView(string Ground, int Months, string Plan)
{
    internal static ExtensionView? Of(ExtensionRequest? asked) =>
        asked is null ? null : new(asked.Ground, asked.Months, asked.Plan.Value);

    internal ExtensionRequest Read() => new(Ground, Months, CaseText.TryParse(Plan)!);
}

/// <summary>A lower norm for one rule, as it is asked for.</summary>
/// <param name="Rule"><c>total</c>, <c>work-hours</c>, or the code of a category or theme.</param>
/// <param name="ReductionPercent">How much of what the rule asks for is taken away; 100 is an exemption.</param>
/// <param name="Ground">The code of the ground; the rules list them. Give no medical details.</param>
/// <param name="Explanation">Why the rule cannot be met.</param>
[Dutch("gevraagde dispensatie")]
public sealed record DispensationView(string Rule, int ReductionPercent, string Ground, string Explanation)
{
    internal static DispensationView? Of(DispensationRequest? asked) =>
        asked is null ? null : new(asked.Rule, asked.ReductionPercent, asked.Ground, asked.Explanation.Value);

    internal DispensationRequest Read() => new(Rule, ReductionPercent, Ground, CaseText.TryParse(Explanation)!);
}

/// <summary>A merge patch of what an extension asks for: what is absent stays as it is.</summary>
/// <param name="Ground">The code of the ground.</param>
/// <param name="Months">By how many months.</param>
/// <param name="Plan">How the norm will be met after all.</param>
[Dutch("wijziging van gevraagd uitstel")]
[MergePatch]
public sealed record ExtensionPatch(string? Ground = null, int? Months = null, string? Plan = null)
{
    internal ExtensionRequest? Over(ExtensionRequest? current) =>
        current is null
            ? null
            : new(
                Ground ?? current.Ground,
                Months ?? current.Months,
                Plan is null ? current.Plan : CaseText.Parse(Plan)
            );
}

/// <summary>A merge patch of what a dispensation asks for: what is absent stays as it is.</summary>
/// <param name="Rule">The code of the rule.</param>
/// <param name="ReductionPercent">How much of what the rule asks for is taken away.</param>
/// <param name="Ground">The code of the ground.</param>
/// <param name="Explanation">Why the rule cannot be met.</param>
[Dutch("wijziging van gevraagde dispensatie")]
[MergePatch]
public sealed record DispensationPatch(
    string? Rule = null,
    int? ReductionPercent = null,
    string? Ground = null,
    string? Explanation = null
)
{
    internal DispensationRequest? Over(DispensationRequest? current) =>
        current is null
            ? null
            : new(
                Rule ?? current.Rule,
                ReductionPercent ?? current.ReductionPercent,
                Ground ?? current.Ground,
                Explanation is null ? current.Explanation : CaseText.Parse(Explanation)
            );
}
