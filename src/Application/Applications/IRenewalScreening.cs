using Accreditation.Domain.Shared;

namespace Accreditation.Application.Applications;

/// <summary>What the background does with filed renewals: one look at each, one case in one transaction.</summary>
public interface IRenewalScreening
{
    /// <summary>The next renewals that nobody looked at, the earliest filed first.</summary>
    /// <param name="after">The last one of the page before; null for the first page.</param>
    /// <param name="ct">Ends the wait.</param>
    Task<IReadOnlyList<WaitingRenewal>> Waiting(WaitingRenewal? after, CancellationToken ct);

    /// <summary>
    /// Grants a renewal or leaves it to a person. Fails with <c>conflict.concurrent-change</c> when somebody else was first.
    /// </summary>
    Task<Result> Screen(Guid id, CancellationToken ct);
}

/// <summary>A filed renewal that waits for its one look.</summary>
/// <param name="FiledOn">The day of the filing.</param>
/// <param name="Id">The case.</param>
public sealed record WaitingRenewal(DateOnly FiledOn, Guid Id);

/// <summary>Tells the background at once that a renewal was filed; losing it only means that the next minute finds it.</summary>
public interface IRenewalSignal
{
    /// <summary>There is something to look at.</summary>
    void Raise();
}
