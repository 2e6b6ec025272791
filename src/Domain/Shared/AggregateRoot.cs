namespace Accreditation.Domain.Shared;

/// <summary>
/// A fact that happened to an aggregate, in the past tense. It carries identifiers and dates, never personal data: it is
/// kept in the journal for ever.
/// </summary>
/// <param name="Type">Stable name with version, such as <c>registration.suspended.v1</c>.</param>
public abstract record DomainEvent(string Type);

/// <summary>The root of what is changed and saved as one.</summary>
public abstract class AggregateRoot
{
    private readonly List<DomainEvent> events = [];

    /// <summary>Identity, a version 7 UUID made in code.</summary>
    public Guid Id { get; protected init; }

    /// <summary>Counts the commits that changed this aggregate, from 1; the concurrency token and the ETag.</summary>
    public int Revision { get; private set; }

    /// <summary>Refuses a change that was decided on another revision than the present one.</summary>
    /// <param name="expected">The revision the caller saw, or null for <c>If-Match: *</c>.</param>
    public Result Expect(int? expected) =>
        expected is null || expected == Revision ? Result.Success : SharedErrors.Stale(Revision);

    /// <summary>What happened since the aggregate was loaded; taking it empties it.</summary>
    public IReadOnlyList<DomainEvent> TakeEvents()
    {
        var taken = events.ToArray();
        events.Clear();
        return taken;
    }

    /// <summary>Called by the commit, once for every changed aggregate.</summary>
    public void NextRevision() => Revision++;

    /// <summary>Records what happened.</summary>
    protected void Raise(DomainEvent happened) => events.Add(happened);
}
