namespace Accreditation.Domain.Registrations;

/// <summary>
/// A stretch of days with one standing; together the segments of a registration cover every day from its first one on. They
/// are the read model of the register: rewritten with every fact, in the same transaction.
/// </summary>
public sealed class StandingSegment
{
    internal StandingSegment(DateOnly from, Standing standing) => (From, Standing) = (from, standing);

    private StandingSegment() { }

    /// <summary>The first day.</summary>
    public DateOnly From { get; private init; }

    /// <summary>The first day after it, or null for the last segment, which goes on.</summary>
    public DateOnly? Until { get; internal set; }

    /// <summary>The standing on these days.</summary>
    public Standing Standing { get; internal set; }

    /// <summary>
    /// Whether an event told that it began: that of the fact it came with, or one of its own when time alone brought it.
    /// </summary>
    public bool Announced { get; internal set; }

    /// <summary>Whether a day falls into this segment.</summary>
    public bool Covers(DateOnly day) => From <= day && (Until is null || day < Until);
}
