using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Endorsements;

/// <summary>Every expected failure around endorsements.</summary>
public static class EndorsementErrors
{
    /// <summary>A period makes no sense or is too long.</summary>
    public const string PeriodUnacceptableCode = "endorsement.period-unacceptable";

    /// <summary>The hours a week cannot be right.</summary>
    public const string HoursOutOfRangeCode = "endorsement.hours-out-of-range";

    /// <summary>The rules do not know a task.</summary>
    public const string UnknownTaskCode = "endorsement.unknown-task";

    /// <summary>The rules do not know a fixed statement.</summary>
    public const string UnknownStatementCode = "endorsement.unknown-statement";

    /// <summary>A fixed statement is not answered, or more than once.</summary>
    public const string StatementUnansweredCode = "endorsement.statement-unanswered";

    /// <summary>There is no such endorsement, or not for this caller.</summary>
    public static readonly Error NotFound = SharedErrors.NotFound("endorsement");

    /// <summary>There are no such rules.</summary>
    public static readonly Error UnknownSection = SharedErrors.InvalidBody(
        "#/section",
        "endorsement.unknown-section",
        "There is no section of this name with rules in force; see /v1/policies."
    );

    /// <summary>One of the two declared a tie outside the work.</summary>
    public static readonly Error TieDeclared = new(
        "endorsement.tie-declared",
        ErrorKind.RuleBroken,
        "Family and people with a common financial interest do not endorse each other; ask another manager."
    );

    /// <summary>Somebody would endorse themselves.</summary>
    public static readonly Error OfOneself = new(
        "endorsement.of-oneself",
        ErrorKind.RuleBroken,
        "Nobody endorses themselves; ask a manager."
    );

    /// <summary>Two consultants would endorse each other.</summary>
    public static readonly Error Reciprocal = new(
        "endorsement.reciprocal",
        ErrorKind.RuleBroken,
        "Two consultants do not endorse each other for the same days; ask another manager."
    );

    /// <summary>The consultant did not work for the manager's organisation in the period.</summary>
    public static readonly Error NeverWorkedThere = new(
        "endorsement.never-worked-there",
        ErrorKind.RuleBroken,
        "No employment at the manager's organisation is on record for these days; add it first, or choose other days."
    );

    /// <summary>The same manager was asked already.</summary>
    public static readonly Error AskedAlready = new(
        "endorsement.asked-already",
        ErrorKind.RuleBroken,
        "A request to this manager for these days waits for an answer; await it, or send it to another manager."
    );

    /// <summary>The manager has too many requests waiting.</summary>
    public static readonly Error TooManyOpen = new(
        "endorsement.too-many-open",
        ErrorKind.RuleBroken,
        "This manager has as many requests waiting as the rules allow; ask later, or ask another manager."
    );

    /// <summary>The request does not wait for an answer any more.</summary>
    public static readonly Error NotOpen = new(
        "endorsement.not-open",
        ErrorKind.RuleBroken,
        "This request no longer waits for an answer; read its state."
    );

    /// <summary>There is no valid statement.</summary>
    public static readonly Error NotGiven = new(
        "endorsement.not-given",
        ErrorKind.RuleBroken,
        "Only an endorsement that was given, and neither withdrawn nor expired, can be used or withdrawn."
    );

    /// <summary>The endorsement supports another application already.</summary>
    public static readonly Error UsedElsewhere = new(
        "endorsement.used-elsewhere",
        ErrorKind.RuleBroken,
        "An endorsement supports one application, and this one supports another already; ask for a new one."
    );
}
