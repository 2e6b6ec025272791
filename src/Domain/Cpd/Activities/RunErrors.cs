using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Activities;

/// <summary>Every expected failure around runs.</summary>
public static class RunErrors
{
    /// <summary>A run has neither a place nor is it online, or it has both.</summary>
    public const string PlaceOrOnlineCode = "run.place-or-online";

    /// <summary>The days are the wrong way round.</summary>
    public const string EndsBeforeStartCode = "run.ends-before-start";

    /// <summary>There is no such run.</summary>
    public static readonly Error NotFound = SharedErrors.NotFound("run");

    /// <summary>The course is not accredited on the day.</summary>
    public static readonly Error NotAccredited = new(
        "run.not-accredited",
        ErrorKind.RuleBroken,
        "The course is not accredited on the day on which the run would start, or a change of it waits for a judgement."
    );

    /// <summary>A run moves forward in time only.</summary>
    public static readonly Error MovedToThePast = new(
        "run.moved-to-the-past",
        ErrorKind.RuleBroken,
        "A run that has not begun cannot be moved to a day that is over."
    );

    /// <summary>The run has begun.</summary>
    public static readonly Error Begun = new(
        "run.begun",
        ErrorKind.RuleBroken,
        "The run has begun, so it is neither moved nor cancelled any more."
    );

    /// <summary>The run was cancelled.</summary>
    public static readonly Error Cancelled = new("run.cancelled", ErrorKind.RuleBroken, "The run was cancelled.");
}
