using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.PeerGroups;

/// <summary>Every expected failure around peer groups.</summary>
public static class PeerGroupErrors
{
    /// <summary>There is no such group, or not for this caller.</summary>
    public static readonly Error NotFound = SharedErrors.NotFound("peer group");

    /// <summary>There are no rules for the section.</summary>
    public static readonly Error SectionUnknown = new(
        "peer-group.section-unknown",
        ErrorKind.RuleBroken,
        "This section has no rules in force today; GET /v1/policies lists the sections that have."
    );

    /// <summary>The group is too small or too large.</summary>
    public static Error WrongSize(int least, int most) =>
        new(
            "peer-group.wrong-size",
            ErrorKind.RuleBroken,
            $"A peer group has {least} to {most} members, the one who registers it among them."
        );

    /// <summary>Somebody is named twice.</summary>
    public static readonly Error NamedTwice = new(
        "peer-group.named-twice",
        ErrorKind.RuleBroken,
        "Name every member once, and leave yourself out: two numbers can be of one person after a merge."
    );

    /// <summary>Somebody is not registered.</summary>
    public static Error NotRegistered(IReadOnlyList<string> numbers) =>
        new Error(
            "peer-group.not-registered",
            ErrorKind.RuleBroken,
            "Every member is registered in this section today, or provisionally so; see 'numbers'."
        ).With("numbers", numbers);

    /// <summary>The caller is not asked.</summary>
    public static readonly Error NotInvited = new(
        "peer-group.not-invited",
        ErrorKind.RuleBroken,
        "There is no invitation of yours that waits for an answer: you joined or left before."
    );

    /// <summary>The caller left before.</summary>
    public static readonly Error LeftAlready = new(
        "peer-group.left-already",
        ErrorKind.RuleBroken,
        "You are no longer in this group."
    );
}
