namespace Accreditation.Application.Events;

/// <summary>How far this node is in what all nodes wrote.</summary>
public interface IEventProgress
{
    /// <summary>The listeners of this node know of everything that was committed up to this long ago.</summary>
    TimeSpan Behind { get; }
}
