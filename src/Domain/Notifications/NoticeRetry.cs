namespace Accreditation.Domain.Notifications;

/// <summary>
/// When a notice that is not proven is tried again: after growing pauses, over not quite three days. A pause also is the
/// lease of whoever sends, so it is longer than any attempt to send may take.
/// </summary>
public static class NoticeRetry
{
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(6),
        TimeSpan.FromHours(12),
        TimeSpan.FromHours(24),
        TimeSpan.FromHours(24),
    ];

    /// <summary>The longest that one attempt may take.</summary>
    public static readonly TimeSpan LongestAttempt = TimeSpan.FromMinutes(4);

    /// <summary>How often a notice is tried at most.</summary>
    public static int MostAttempts => Pauses.Length + 1;

    /// <summary>How long nobody else takes up a notice after an attempt began.</summary>
    /// <param name="attempt">The attempt, from 1.</param>
    public static TimeSpan PauseAfter(int attempt) => Pauses[Math.Clamp(attempt, 1, Pauses.Length) - 1];
}
