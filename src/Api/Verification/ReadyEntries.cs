using Accreditation.Application.Events;
using Microsoft.Extensions.Caching.Memory;

namespace Accreditation.Api.Verification;

/// <summary>Configuration section <c>LookUps</c>.</summary>
internal sealed class LookUpOptions
{
    public const string Section = "LookUps";

    /// <summary>How many answers are kept ready; one takes about a kilobyte.</summary>
    public int ReadyAnswers { get; set; } = 20_000;
}

/// <summary>An answer of today, up to the instant that it rests on.</summary>
/// <param name="Head">All bytes before that instant.</param>
/// <param name="Tag">The validator.</param>
/// <param name="ReadAt">When it was read from the database.</param>
/// <param name="Expires">When another day begins, and with it perhaps another standing: a segment ends with a day.</param>
internal sealed record ReadyEntry(byte[] Head, string Tag, DateTimeOffset ReadAt, DateTimeOffset Expires);

/// <summary>
/// Answers to look-ups that are ready to be sent (ADR 0008). The commit that changes a registration takes its answer out on
/// the node that writes; other nodes follow within a second, and one that cannot tell how far it is behind uses none.
/// </summary>
internal sealed class ReadyEntries(IEventProgress progress, LookUpOptions options, TimeProvider clock)
    : IEventListener,
        IDisposable
{
    private static readonly TimeSpan FurthestBehind = TimeSpan.FromSeconds(1);

    private readonly MemoryCache entries = new(new MemoryCacheOptions { SizeLimit = options.ReadyAnswers });
    private readonly Lock gate = new();
    private long changes;

    /// <summary>Counts what was committed; ask before reading what is to be kept.</summary>
    public long Changes => Volatile.Read(ref changes);

    /// <summary>The answer of a number with the instant of knowledge that it has by now, if one is ready.</summary>
    public (ReadyEntry Entry, DateTimeOffset KnownAt)? Find(string number)
    {
        if (progress.Behind is var behind && behind > FurthestBehind)
            return null;
        if (entries.Get(number) is not ReadyEntry entry || clock.GetUtcNow() is var now && now >= entry.Expires)
            return null;

        var known = now - behind;
        return (entry, known > entry.ReadAt ? known : entry.ReadAt);
    }

    /// <summary>Keeps an answer, unless something was committed since it was going to be read: it may be from before that.</summary>
    public void Keep(string number, ReadyEntry entry, long changesBefore)
    {
        lock (gate)
            if (changes == changesBefore && progress.Behind <= FurthestBehind)
                entries.Set(number, entry, new MemoryCacheEntryOptions { Size = 1 });
    }

    /// <inheritdoc />
    public void Committed(IReadOnlyList<RegisterEvent> events)
    {
        lock (gate)
        {
            Volatile.Write(ref changes, changes + 1);
            foreach (var happened in events)
                entries.Remove(happened.Number.Value);
        }
    }

    public void Dispose() => entries.Dispose();
}
