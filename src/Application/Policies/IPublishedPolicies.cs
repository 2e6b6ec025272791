namespace Accreditation.Application.Policies;

/// <summary>What this node knows of the rules that were published through the register.</summary>
public interface IPublishedPolicies
{
    /// <summary>Takes in what was confirmed since the last time, here or on another node.</summary>
    Task Refresh(CancellationToken ct);
}
