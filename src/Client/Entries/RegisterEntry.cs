namespace Accreditation.Client;

/// <summary>What anybody may know about a registration.</summary>
public sealed record RegisterEntry
{
    /// <summary>The registration number.</summary>
    public required string Number { get; init; }

    /// <summary>Initials and surname.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The section of the register.</summary>
    public required string Section { get; init; }

    /// <summary>The standing on the day asked about.</summary>
    public required Standing Standing { get; init; }

    /// <summary>Since which day it stands so.</summary>
    public required DateOnly StandingSince { get; init; }

    /// <summary>The last day of the registration period that governs that day.</summary>
    public required DateOnly? ValidUntil { get; init; }

    /// <summary>The measures begun by that day that may be shown today.</summary>
    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>What was asked: which day, and what the register knew when.</summary>
    public required AsOf AsOf { get; init; }
}

/// <summary>A published measure.</summary>
/// <param name="Kind">Suspension or removal.</param>
/// <param name="From">The first day of the measure.</param>
/// <param name="Until">The last day of the measure; null while it goes on.</param>
/// <param name="PublicUntil">The last day on which it is shown.</param>
public sealed record Measure(MeasureKind Kind, DateOnly From, DateOnly? Until, DateOnly PublicUntil);

/// <summary>The two times of an answer.</summary>
/// <param name="ValidAt">The day that it is about.</param>
/// <param name="KnownAt">The instant of knowledge that it rests on.</param>
public sealed record AsOf(DateOnly ValidAt, DateTimeOffset KnownAt);
