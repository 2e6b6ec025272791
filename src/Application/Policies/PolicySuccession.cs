using Accreditation.Domain.Policies;

namespace Accreditation.Application.Policies;

/// <summary>What must hold between the versions of one section, so that every day has at most one that governs it.</summary>
internal static class PolicySuccession
{
    /// <summary>The versions with published ones behind them: one ends on the day before a published one begins.</summary>
    public static IReadOnlyList<Policy> Join(IEnumerable<Policy> versions, IEnumerable<Policy> published)
    {
        var joined = versions
            .Concat(published)
            .OrderBy(policy => policy.Section, StringComparer.Ordinal)
            .ThenBy(policy => policy.Version)
            .ToArray();
        var added = published.Select(policy => policy.Reference).ToHashSet();
        for (var i = 1; i < joined.Length; i++)
            if (joined[i - 1].Section == joined[i].Section && added.Contains(joined[i].Reference))
                joined[i - 1] = joined[i - 1] with { Until = joined[i].From.AddDays(-1) };

        return joined;
    }

    /// <summary>Every fault between versions.</summary>
    public static IEnumerable<string> FaultsOf(IEnumerable<Policy> policies) =>
        policies.GroupBy(policy => policy.Section).SelectMany(section => FaultsOf(section.Key, section));

    private static IEnumerable<string> FaultsOf(string section, IEnumerable<Policy> policies)
    {
        var versions = policies.OrderBy(policy => policy.Version).ToArray();

        if (!versions.Select(policy => policy.Version).SequenceEqual(Enumerable.Range(1, versions.Length)))
            yield return $"{section}: the versions must be numbered from 1 without gaps or doubles.";

        foreach (var (earlier, later) in versions.Zip(versions.Skip(1)))
        {
            if (earlier.Until is null || later.From != earlier.Until.Value.AddDays(1))
                yield return $"{section}: version {later.Version} must start on the day after version {earlier.Version} ends.";
            else if (later.From <= earlier.From)
                yield return $"{section}: version {later.Version} must start after {earlier.From:yyyy-MM-dd}, when version {earlier.Version} starts.";
        }
    }
}
