namespace Accreditation.Application.Events;

/// <summary>
/// Wants to know of committed events. On the node that wrote them before the write is acknowledged, on other nodes within a
/// second; the same events may come more than once. It returns at once and never throws.
/// </summary>
public interface IEventListener
{
    /// <summary>Tells of events that are committed; of none when a node begins to follow what others write.</summary>
    void Committed(IReadOnlyList<RegisterEvent> events);
}
