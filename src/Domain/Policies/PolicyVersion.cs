using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Policies;

/// <summary>How far a version of the rules is.</summary>
[Dutch("stand van een reglement")]
public enum PolicyVersionState
{
    /// <summary>Awaits the decision of another registrar; it governs nothing and is not public.</summary>
    Proposed,

    /// <summary>Another registrar confirmed it: it is public, governs from its day on and never changes again.</summary>
    Confirmed,

    /// <summary>It was withdrawn before it was confirmed.</summary>
    Withdrawn,
}

/// <summary>
/// A version of the rules published through the register (vaststelling van een reglement): proposed by one registrar and
/// confirmed by another (four eyes). What is confirmed is immutable for ever, so every node may keep it in memory.
/// </summary>
public sealed class PolicyVersion : AggregateRoot
{
    /// <summary>The longest name of an actor, as in a token.</summary>
    public const int ActorMaxLength = 200;

    /// <summary>
    /// How long before its first day a version is confirmed at the latest. It is many times what a node needs to learn of
    /// it, so that none can govern by the old rules when the new ones begin.
    /// </summary>
    public static readonly TimeSpan Lead = TimeSpan.FromHours(1);

    private PolicyVersion() { }

    /// <summary>The section of the register.</summary>
    public string Section { get; private init; } = "";

    /// <summary>The version.</summary>
    public int Version { get; private init; }

    /// <summary>The version as long as it holds the number against others; null once it is withdrawn, which frees it.</summary>
    public int? HeldVersion { get; private set; }

    /// <summary>The first day on which what starts falls under it.</summary>
    public DateOnly From { get; private init; }

    /// <summary>The whole of the rules.</summary>
    public PolicyDraft Rules { get; private init; } = null!;

    /// <summary>How far it is.</summary>
    public PolicyVersionState State { get; private set; }

    /// <summary>Who proposed it.</summary>
    public string ProposedBy { get; private init; } = "";

    /// <summary>When it was proposed.</summary>
    public DateTimeOffset ProposedAt { get; private init; }

    /// <summary>Who confirmed or withdrew it.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>When it was confirmed or withdrawn.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The rules as they govern.</summary>
    public Policy Policy => Rules.Numbered(Version);

    /// <summary>Proposes the next version; that its rules are sound and follow on the last ones was seen before.</summary>
    public static Result<PolicyVersion> Propose(PolicyDraft rules, int version, string by, DateTimeOffset now)
    {
        if (rules.From <= DutchCalendar.DayOf(now))
            return PolicyVersionErrors.FromTooSoon;

        var proposed = new PolicyVersion
        {
            Id = Guid.CreateVersion7(),
            Section = rules.Section,
            Version = version,
            HeldVersion = version,
            From = rules.From,
            Rules = rules,
            ProposedBy = by,
            ProposedAt = now,
        };

        proposed.Raise(new PolicyVersionProposed(proposed.Id, rules.Section, version, rules.From));
        return proposed;
    }

    /// <summary>Confirms it: from now on it is public, and from its day on it governs.</summary>
    public Result Confirm(string by, DateTimeOffset now)
    {
        if (State is not PolicyVersionState.Proposed)
            return PolicyVersionErrors.WrongState(State);
        if (by == ProposedBy)
            return PolicyVersionErrors.FourEyes;
        if (From <= DutchCalendar.DayOf(now + Lead))
            return PolicyVersionErrors.TooLate(From);

        (State, DecidedBy, DecidedAt) = (PolicyVersionState.Confirmed, by, now);

        Raise(new PolicyVersionConfirmed(Id, Section, Version, From));
        return Result.Success;
    }

    /// <summary>Takes the proposal back, by whoever proposed it or another registrar; its number is free again.</summary>
    public Result Withdraw(string by, DateTimeOffset now)
    {
        if (State is not PolicyVersionState.Proposed)
            return PolicyVersionErrors.WrongState(State);

        (State, DecidedBy, DecidedAt) = (PolicyVersionState.Withdrawn, by, now);
        HeldVersion = null;

        Raise(new PolicyVersionWithdrawn(Id, Section, Version));
        return Result.Success;
    }
}
