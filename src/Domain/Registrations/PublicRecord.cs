using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Registrations;

/// <summary>What kind of measure is published.</summary>
[Dutch("soort maatregel")]
public enum MeasureKind
{
    /// <summary>A suspension (schorsing).</summary>
    Suspension,

    /// <summary>A removal (doorhaling).</summary>
    Removal,
}

/// <summary>A measure that the public register shows within its publication term (Dutch: maatregel).</summary>
/// <param name="Kind">Suspension or removal.</param>
/// <param name="From">The first day of the measure.</param>
/// <param name="Until">The last day of the measure, or null when it goes on.</param>
/// <param name="PublicUntil">The last day on which it is shown.</param>
public sealed record PublishedMeasure(MeasureKind Kind, DateOnly From, DateOnly? Until, DateOnly PublicUntil)
{
    /// <summary>Whether the measure runs on a day.</summary>
    public bool RunsOn(DateOnly day) => From <= day && (Until is null || day <= Until);
}

/// <summary>From which day on a registration is valid until which day, and by which rules.</summary>
/// <param name="From">The first day on which this holds; it holds until the next one begins.</param>
/// <param name="ValidUntil">The last day of the governing period, or null when no period is open.</param>
/// <param name="PolicyVersion">
/// The version of the rules of the governing period, or of the last one when none is open; null in what was kept before
/// versions were kept here, until the next fact.
/// </param>
public sealed record Validity(DateOnly From, DateOnly? ValidUntil, int? PolicyVersion = null);

/// <summary>What the thin public view needs beside the standing; kept with the registration so that one row answers.</summary>
/// <param name="Validities">The governing periods, in order.</param>
/// <param name="Measures">The measures that are or were to be published, in order.</param>
public sealed record PublicRecord(IReadOnlyList<Validity> Validities, IReadOnlyList<PublishedMeasure> Measures)
{
    /// <summary>Nothing yet.</summary>
    public static readonly PublicRecord Empty = new([], []);

    /// <summary>The last day of the period that governs a day, or null when none does.</summary>
    public DateOnly? ValidUntil(DateOnly day) => Validities.LastOrDefault(v => v.From <= day)?.ValidUntil;

    /// <summary>The version of the rules that govern a day, or null when it is not known.</summary>
    public int? PolicyVersion(DateOnly day) => Validities.LastOrDefault(v => v.From <= day)?.PolicyVersion;

    /// <summary>The measures that began on or before a day and may be shown today.</summary>
    public IEnumerable<PublishedMeasure> Shown(DateOnly day, DateOnly today) =>
        Measures.Where(m => m.From <= day && today <= m.PublicUntil);
}
