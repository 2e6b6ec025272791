using Accreditation.Application.Events;

namespace Accreditation.Infrastructure.Events;

/// <summary>How far this node is; a node that has lost the database does not know, and says more and more.</summary>
internal sealed class EventProgress(TimeProvider clock) : IEventProgress
{
    private const long Never = -1;

    private long asked = Never;

    public TimeSpan Behind =>
        Volatile.Read(ref asked) is var since and not Never ? clock.GetElapsedTime(since) : TimeSpan.MaxValue;

    /// <summary>Everything that was committed when the database was asked has been told.</summary>
    /// <param name="askedAt">That moment, as a timestamp of the clock.</param>
    public void Reached(long askedAt) => Volatile.Write(ref asked, askedAt);
}
