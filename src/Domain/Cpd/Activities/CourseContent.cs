using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Activities;

/// <summary>What a provider says about a course; the judgement rests on it.</summary>
/// <param name="Title">The title.</param>
/// <param name="Form">How it is given.</param>
/// <param name="NetMinutes">The minutes of learning, without breaks.</param>
/// <param name="Programme">What is learnt, and when; null while it is not written.</param>
/// <param name="Trainers">Who gives it.</param>
/// <param name="HasFinalTest">Whether it ends with a test.</param>
/// <param name="RequestedPoints">What is asked for, per category of the rules.</param>
[Dutch("inhoud van een scholing")]
public sealed record CourseContent(
    string Title,
    ActivityForm Form,
    int NetMinutes,
    string? Programme,
    IReadOnlyList<string> Trainers,
    bool HasFinalTest,
    IReadOnlyList<PointsShare> RequestedPoints
)
{
    /// <summary>The longest title.</summary>
    public const int TitleMaxLength = 200;

    /// <summary>The longest programme.</summary>
    public const int ProgrammeMaxLength = 8000;

    /// <summary>The longest name of a trainer.</summary>
    public const int TrainerMaxLength = 120;

    /// <summary>The most trainers.</summary>
    public const int MaxTrainers = 50;

    /// <summary>The longest course that can be written down: a year of working days.</summary>
    public const int MaxNetMinutes = 120_000;

    /// <summary>The content without blanks around its texts, or every fault in it.</summary>
    public Result<CourseContent> Check(CpdRules rules)
    {
        var faults = FreeText
            .Required("#/title", Title, TitleMaxLength)
            .Concat(FreeText.Optional("#/programme", Programme, ProgrammeMaxLength))
            .Concat(Trainers.Count > MaxTrainers ? [TooManyTrainers] : [])
            .Concat(Trainers.SelectMany((name, i) => FreeText.Required($"#/trainers/{i}", name, TrainerMaxLength)))
            .Concat(NetMinutes is < 1 or > MaxNetMinutes ? [MinutesFault] : [])
            .Concat(PointsRules.Faults("#/requestedPoints", RequestedPoints, NetMinutes, rules));

        return FreeText.ErrorFor(faults) is { } error ? error : Tidied();
    }

    /// <summary>What a filing lacks: the names of its members.</summary>
    public IReadOnlyList<string> Missing() =>
        [
            .. Programme is null ? ["programme"] : Array.Empty<string>(),
            .. Trainers.Count == 0 ? ["trainers"] : Array.Empty<string>(),
            .. RequestedPoints.Count == 0 ? ["requestedPoints"] : Array.Empty<string>(),
        ];

    /// <summary>Whether a judgement on this one holds for another as well: only the title and the trainers differ.</summary>
    public bool IsJudgedAs(CourseContent other) =>
        (Form, NetMinutes, Programme, HasFinalTest)
            == (other.Form, other.NetMinutes, other.Programme, other.HasFinalTest)
        && PointsRules.AreSame(RequestedPoints, other.RequestedPoints);

    private CourseContent Tidied() =>
        this with
        {
            Title = FreeText.Tidy(Title)!,
            Programme = FreeText.Tidy(Programme),
            Trainers = [.. Trainers.Select(name => FreeText.Tidy(name)!)],
        };

    private static InputFault TooManyTrainers =>
        FreeText.Fault("#/trainers", ActivityErrors.TooManyCode, $"Give at most {MaxTrainers}.");

    private static InputFault MinutesFault =>
        FreeText.Fault("#/netMinutes", ActivityErrors.MinutesOutOfRangeCode, $"Use 1 to {MaxNetMinutes} minutes.");
}
