using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.PeerGroups;

/// <summary>Every expected failure around sessions of peer groups.</summary>
public static class PeerSessionErrors
{
    /// <summary>It was not held yet.</summary>
    public const string InTheFutureCode = "peer-session.in-the-future";

    /// <summary>It was held longer ago than the rules allow.</summary>
    public const string TooLateCode = "peer-session.too-late";

    /// <summary>It was too short or too long.</summary>
    public const string MinutesOutOfRangeCode = "peer-session.minutes-out-of-range";

    /// <summary>There is no such session, or not for this caller.</summary>
    public static readonly Error NotFound = SharedErrors.NotFound("peer session");

    /// <summary>The group was too small that day.</summary>
    public static Error GroupTooSmall(int least) =>
        new(
            "peer-session.group-too-small",
            ErrorKind.RuleBroken,
            $"A session counts in a group that has at least {least} members on that day; invitations do not count."
        );

    /// <summary>Too few were there.</summary>
    public static Error TooFewPresent(int least) =>
        new(
            "peer-session.too-few-present",
            ErrorKind.RuleBroken,
            $"A session needs at least {least} members who were there."
        );

    /// <summary>Somebody was not a member on that day.</summary>
    public static readonly Error NotMemberThen = new(
        "peer-session.not-member-then",
        ErrorKind.RuleBroken,
        "Everybody who was there was a member of the group on that day; a group is registered before it meets."
    );

    /// <summary>Whoever reports a session was there.</summary>
    public static readonly Error ReporterAbsent = new(
        "peer-session.reporter-absent",
        ErrorKind.RuleBroken,
        "A session is reported by somebody who was there; name your own number among those present."
    );

    /// <summary>A group meets once a day.</summary>
    public static readonly Error ReportedAlready = new(
        "peer-session.reported-already",
        ErrorKind.Conflict,
        "A session of this group on this day is reported already; confirm that one."
    );

    /// <summary>Nobody confirms what they reported.</summary>
    public static readonly Error OwnReport = new(
        "peer-session.own-report",
        ErrorKind.Forbidden,
        "You reported this session, so others who were there have to confirm it."
    );

    /// <summary>Only who was there can confirm.</summary>
    public static readonly Error NotPresent = new(
        "peer-session.not-present",
        ErrorKind.Forbidden,
        "Only members who were there can confirm a session."
    );

    /// <summary>One confirmation each.</summary>
    public static readonly Error ConfirmedAlready = new(
        "peer-session.confirmed-already",
        ErrorKind.RuleBroken,
        "You confirmed this session before; another member who was there has to do so as well."
    );

    /// <summary>It counts already.</summary>
    public static readonly Error Closed = new(
        "peer-session.closed",
        ErrorKind.RuleBroken,
        "This session is confirmed and counts; a registrar can reverse the entries."
    );

    /// <summary>Somebody else reported it.</summary>
    public static readonly Error OfAnother = new(
        "peer-session.of-another",
        ErrorKind.Forbidden,
        "Only who reported a session can take it back."
    );
}
