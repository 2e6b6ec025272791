using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Activities;

/// <summary>What an assessor holds of a course.</summary>
[Dutch("oordeel over een scholing")]
public enum AccreditationOutcome
{
    /// <summary>To be accredited (accrediteren).</summary>
    Accredited,

    /// <summary>To be refused (afwijzen).</summary>
    Refused,
}

/// <summary>An outcome with what belongs to it.</summary>
/// <param name="Outcome">Accredited or refused.</param>
/// <param name="Points">Of an accreditation: what a participant gets, per category of the rules.</param>
/// <param name="Reasons">Of a refusal: why. Of an accreditation: remarks, if any.</param>
public sealed record Verdict(
    AccreditationOutcome Outcome,
    IReadOnlyList<PointsShare> Points,
    IReadOnlyList<string> Reasons
)
{
    /// <summary>The longest reason.</summary>
    public const int ReasonMaxLength = 2000;

    /// <summary>The most reasons.</summary>
    public const int MaxReasons = 20;

    /// <summary>The verdict without blanks around its texts, or every fault in it.</summary>
    public Result<Verdict> Check(CourseContent content, CpdRules rules)
    {
        var faults = Reasons
            .SelectMany((reason, i) => FreeText.Required($"#/reasons/{i}", reason, ReasonMaxLength))
            .Concat(Reasons.Count > MaxReasons ? [TooManyReasons] : [])
            .Concat(Outcome is AccreditationOutcome.Refused ? FaultsOfRefusal() : FaultsOfGrant(content, rules));

        return FreeText.ErrorFor(faults) is { } error
            ? error
            : this with
            {
                Reasons = [.. Reasons.Select(reason => FreeText.Tidy(reason)!)],
            };
    }

    /// <summary>Whether two assessors agree: on the outcome, and on every point.</summary>
    public bool AgreesWith(Verdict other) => Outcome == other.Outcome && PointsRules.AreSame(Points, other.Points);

    private IEnumerable<InputFault> FaultsOfRefusal()
    {
        if (Reasons.Count == 0)
            yield return FreeText.Fault("#/reasons", FreeText.RequiredCode, "A refusal says why.");
        if (Points.Count > 0)
            yield return FreeText.Fault("#/points", ActivityErrors.PointsOutOfRangeCode, "A refusal gives no points.");
    }

    private IEnumerable<InputFault> FaultsOfGrant(CourseContent content, CpdRules rules) =>
        Points.Count == 0
            ? [FreeText.Fault("#/points", FreeText.RequiredCode, "An accreditation gives points.")]
            : PointsRules.Faults("#/points", Points, content.NetMinutes, rules);

    private static InputFault TooManyReasons =>
        FreeText.Fault("#/reasons", ActivityErrors.TooManyCode, $"Give at most {MaxReasons}.");
}

/// <summary>The opinion of one of two assessors.</summary>
/// <param name="At">When it was given.</param>
/// <param name="By">The subject of the token it was given with.</param>
/// <param name="Verdict">What it is.</param>
public sealed record AssessorOpinion(DateTimeOffset At, string By, Verdict Verdict);

/// <summary>The decision on a course (accreditatiebesluit). It is always taken by a named person.</summary>
/// <param name="At">When it was taken.</param>
/// <param name="By">The subject of the token it was taken with.</param>
/// <param name="Verdict">What it is.</param>
public sealed record AccreditationDecision(DateTimeOffset At, string By, Verdict Verdict);
