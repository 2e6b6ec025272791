using Accreditation.Application.Cpd.Activities;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Shared;

namespace Accreditation.Api.Cpd.Activities;

/// <summary>A course to begin.</summary>
/// <param name="Section">The section of the register for which it is to be accredited.</param>
/// <param name="Title">The title.</param>
/// <param name="Form">How it is given.</param>
/// <param name="NetMinutes">The minutes of learning, without breaks.</param>
/// <param name="Programme">What is learnt, and when; needed before it is filed.</param>
/// <param name="Trainers">Who gives it; needed before it is filed, never public.</param>
/// <param name="HasFinalTest">Whether it ends with a test.</param>
/// <param name="RequestedPoints">What is asked for, per category of the rules; needed before it is filed.</param>
[Dutch("nieuwe scholing")]
internal sealed record DraftActivityRequest(
    string Section,
    string Title,
    ActivityForm Form,
    int NetMinutes,
    string? Programme = null,
    IReadOnlyList<string>? Trainers = null,
    bool HasFinalTest = false,
    IReadOnlyList<PointsShare>? RequestedPoints = null
)
{
    public DraftActivity ToCommand() =>
        new(
            Section,
            new CourseContent(Title, Form, NetMinutes, Programme, Trainers ?? [], HasFinalTest, RequestedPoints ?? [])
        );
}

/// <summary>A change of an accredited course: what is absent stays as it is.</summary>
/// <param name="Kind">How far it reaches; a minor one is refused when the judgement rests on what would change.</param>
/// <param name="Title">The title.</param>
/// <param name="Form">How it is given.</param>
/// <param name="NetMinutes">The minutes of learning, without breaks.</param>
/// <param name="Programme">What is learnt, and when.</param>
/// <param name="Trainers">Who gives it, all of them.</param>
/// <param name="HasFinalTest">Whether it ends with a test.</param>
/// <param name="RequestedPoints">What is asked for, in all categories.</param>
[Dutch("wijziging van een geaccrediteerde scholing")]
[MergePatch]
internal sealed record AmendActivityRequest(
    AmendmentKind Kind,
    string? Title = null,
    ActivityForm? Form = null,
    int? NetMinutes = null,
    string? Programme = null,
    IReadOnlyList<string>? Trainers = null,
    bool? HasFinalTest = null,
    IReadOnlyList<PointsShare>? RequestedPoints = null
)
{
    public CoursePatch ToPatch() =>
        new(
            Title,
            Form,
            NetMinutes,
            Programme is null ? default : new Patch<string?>(Programme),
            Trainers,
            HasFinalTest,
            RequestedPoints
        );
}

/// <summary>What a course lacks.</summary>
/// <param name="Items">One text for each missing or wrong item.</param>
[Dutch("terugzending voor aanvulling")]
internal sealed record ReturnActivityRequest(IReadOnlyList<string> Items);

/// <summary>An opinion or a decision on a course.</summary>
/// <param name="Outcome">Accredited or refused.</param>
/// <param name="Points">Of an accreditation: what a participant gets, per category of the rules.</param>
/// <param name="Reasons">Of a refusal: why. Of an accreditation: remarks.</param>
[Dutch("oordeel over een scholing, met onderbouwing")]
internal sealed record VerdictRequest(
    AccreditationOutcome Outcome,
    IReadOnlyList<PointsShare>? Points = null,
    IReadOnlyList<string>? Reasons = null
)
{
    public Verdict ToVerdict() => new(Outcome, Points ?? [], Reasons ?? []);
}

/// <summary>Why an accreditation is suspended, goes on again or is withdrawn.</summary>
/// <param name="Reason">Why, without personal data; the provider and the journal read it.</param>
[Dutch("motivering")]
internal sealed record ActivityReasonRequest(string Reason);

/// <summary>A run to plan.</summary>
/// <param name="StartsOn">The first day.</param>
/// <param name="EndsOn">The last day.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Online">Whether it is online instead.</param>
[Dutch("te plannen uitvoering")]
internal sealed record PlanRunRequest(DateOnly StartsOn, DateOnly EndsOn, string? Place = null, bool Online = false);

/// <summary>A merge patch of a run: what is absent stays as it is.</summary>
/// <param name="StartsOn">The first day.</param>
/// <param name="EndsOn">The last day.</param>
/// <param name="Place">Where it is; null makes it online.</param>
/// <param name="Online">Whether it is online instead.</param>
[Dutch("wijziging van een uitvoering")]
[MergePatch]
internal sealed record RescheduleRunRequest(
    DateOnly? StartsOn = null,
    DateOnly? EndsOn = null,
    Patch<string?> Place = default,
    bool? Online = null
);
