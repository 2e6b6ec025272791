namespace Accreditation.Domain.Subscriptions.Deliveries;

/// <summary>When a message is tried again: at once, then after growing pauses, over more than three days.</summary>
public static class RetryTable
{
    /// <summary>The pause before each attempt.</summary>
    public static readonly IReadOnlyList<TimeSpan> Standard =
    [
        TimeSpan.Zero,
        TimeSpan.FromSeconds(5),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(5),
        TimeSpan.FromHours(10),
        TimeSpan.FromHours(14),
        TimeSpan.FromHours(20),
        TimeSpan.FromHours(24),
    ];

    /// <summary>The longest that a callback can ask the register to wait.</summary>
    public static readonly TimeSpan LongestRetryAfter = TimeSpan.FromHours(24);

    /// <summary>By what part a pause is made longer or shorter, so that messages do not all come back at once.</summary>
    public const double Spread = 0.1;

    /// <summary>The pause after an attempt that failed; null when it was the last.</summary>
    /// <param name="pauses">The pause before each attempt.</param>
    /// <param name="attempts">How many attempts there were.</param>
    /// <param name="retryAfter">What the callback asked for, if anything.</param>
    /// <param name="chance">A number from 0 to 1 that spreads the pause.</param>
    public static TimeSpan? PauseAfter(
        IReadOnlyList<TimeSpan> pauses,
        int attempts,
        TimeSpan? retryAfter,
        double chance
    )
    {
        if (attempts >= pauses.Count)
            return null;

        var pause = pauses[attempts] * (1 - Spread + (2 * Spread * chance));
        var asked =
            retryAfter is { } wish && wish < LongestRetryAfter ? wish
            : retryAfter.HasValue ? LongestRetryAfter
            : TimeSpan.Zero;
        return pause > asked ? pause : asked;
    }
}
