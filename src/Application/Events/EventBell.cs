namespace Accreditation.Application.Events;

/// <summary>Wakes whoever waits for the next event, so that nobody has to ask the database whether there is one.</summary>
public sealed class EventBell : IEventListener
{
    private TaskCompletionSource next = Silent();

    /// <summary>Ends with the next events that concern somebody outside. Take it before reading what is there already.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    /// <inheritdoc />
    public void Committed(IReadOnlyList<RegisterEvent> events)
    {
        if (events.Any(happened => happened.Audience is not EventAudience.Internal))
            Interlocked.Exchange(ref next, Silent()).SetResult();
    }

    // Whoever waits must not run on the thread of whoever committed.
    private static TaskCompletionSource Silent() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
