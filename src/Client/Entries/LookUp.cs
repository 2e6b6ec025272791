namespace Accreditation.Client;

/// <summary>What the register says about a number. All of these are answers; none is an error.</summary>
public abstract record LookUp
{
    private LookUp() { }

    /// <summary>The number is in the register; how it stands is in the entry.</summary>
    /// <param name="Entry">The entry.</param>
    /// <param name="ETag">Its validator, for <see cref="RegisterEntries.Find"/> another time.</param>
    public sealed record Found(RegisterEntry Entry, string? ETag) : LookUp;

    /// <summary>Nothing changed since the validator that was sent along.</summary>
    public sealed record Unchanged : LookUp;

    /// <summary>Never issued, or not yet registered on that day (404).</summary>
    /// <param name="Problem">Which of the two, by its code.</param>
    public sealed record NotFound(Problem Problem) : LookUp;

    /// <summary>The registration is removed and gives no right to be counted as registered (410).</summary>
    /// <param name="Problem">What is public about it.</param>
    public sealed record Removed(Problem Problem) : LookUp
    {
        /// <summary>The ground; null when none is public.</summary>
        public string? Ground => Problem.Extension("ground");
    }

    /// <summary>The registration goes on under another number (308): keep that one.</summary>
    /// <param name="SurvivingNumber">The number under which it goes on.</param>
    public sealed record Merged(string SurvivingNumber) : LookUp;

    /// <summary>No such number can exist: its form or its check letter is wrong, so it was mistyped.</summary>
    /// <param name="Problem">What is wrong with it.</param>
    public sealed record Mistyped(Problem Problem) : LookUp;
}
