namespace Accreditation.Application.Shared;

/// <summary>What is being done in this scope and why, for the journal entry of its commit.</summary>
public sealed class CurrentAction
{
    /// <summary>The name of the command, or <c>System</c> outside of one.</summary>
    public string Name { get; private set; } = "System";

    /// <summary>The reason that the caller gave.</summary>
    public string? Reason { get; private set; }

    /// <summary>Whether the journal keeps what was done, but not by whom.</summary>
    public bool IsAnonymous { get; private set; }

    /// <summary>Names the action of this scope.</summary>
    public void Is(string name, string? reason, bool anonymous = false) =>
        (Name, Reason, IsAnonymous) = (name, reason, anonymous);
}
