using System.Text.Json;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Registrations;

/// <summary>What the register knew about a registration at an instant, with both times of every fact.</summary>
[Dutch("historie van een registratie")]
public sealed record RegistrationHistoryView
{
    /// <summary>The registration number.</summary>
    public required string Number { get; init; }

    /// <summary>The day that was asked about.</summary>
    public required DateOnly ValidAt { get; init; }

    /// <summary>The instant of knowledge that was asked about.</summary>
    public required DateTimeOffset KnownAt { get; init; }

    /// <summary>The standing on that day as known then; null before the first day.</summary>
    public required Standing? Standing { get; init; }

    /// <summary>The number under which it went on, as known then.</summary>
    public required string? MergedInto { get; init; }

    /// <summary>The standings from the first day on, as known then: no gap, no overlap.</summary>
    public required IReadOnlyList<SegmentView> Segments { get; init; }

    /// <summary>The facts recorded until then, in the order in which they were recorded; annulled ones say so.</summary>
    public required IReadOnlyList<RegistrationFactView> Facts { get; init; }

    internal static RegistrationHistoryView Of(Registration registration, DateOnly validAt, DateTimeOffset knownAt)
    {
        var history = RegistrationHistory.Known(registration.Facts, knownAt);
        var counted = history.Facts.Select(f => f.Id).ToHashSet();

        return new RegistrationHistoryView
        {
            Number = registration.Number.Value,
            ValidAt = validAt,
            KnownAt = knownAt,
            Standing = history.StandingOn(validAt),
            MergedInto = history.MergedInto?.Value,
            Segments = [.. history.Segments().Select(s => new SegmentView(s.Standing, s.From, s.Until?.AddDays(-1)))],
            Facts =
            [
                .. registration
                    .Facts.Where(f => f.RecordedAt <= knownAt)
                    .OrderBy(f => f.Sequence)
                    .Select(f => RegistrationFactView.Of(f, !counted.Contains(f.Id))),
            ],
        };
    }
}

/// <summary>A stretch of days with one standing.</summary>
/// <param name="Standing">The standing.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null when it goes on.</param>
[Dutch("statusperiode")]
public sealed record SegmentView(Standing Standing, DateOnly From, DateOnly? Until);

/// <summary>One fact in the history of a registration.</summary>
[Dutch("feit in een registratie")]
public sealed record RegistrationFactView
{
    /// <summary>The identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>The place in the history, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>What kind of fact, such as <c>period-opened</c>, <c>suspended</c> or <c>fact-annulled</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>The instant at which the register came to know it.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Whether it was annulled, as far as was known.</summary>
    public required bool Annulled { get; init; }

    /// <summary>The fact that it is about: what is lifted, annulled, renewed.</summary>
    public required Guid? RefersToId { get; init; }

    /// <summary>For what a merge brought along: the fact of the other registration that it repeats.</summary>
    public required Guid? OriginId { get; init; }

    /// <summary>Full or provisional, of a period.</summary>
    public PeriodKind? PeriodKind { get; init; }

    /// <summary>The last day, of a period, an extension or a suspension.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The last day of publication, of a measure.</summary>
    public DateOnly? PublicUntil { get; init; }

    /// <summary>Why, of a suspension or a removal.</summary>
    public string? Ground { get; init; }

    /// <summary>The text of a condition, or the reason of an annulment.</summary>
    public string? Text { get; init; }

    /// <summary>The rule that asks for less, of a dispensation.</summary>
    public string? Rule { get; init; }

    /// <summary>How much less, in percent, of a dispensation.</summary>
    public int? ReductionPercent { get; init; }

    /// <summary>The rules, of a period or of a choice for newer ones.</summary>
    public PolicyReference? Policy { get; init; }

    /// <summary>The other number, of a merge.</summary>
    public string? OtherNumber { get; init; }

    internal static RegistrationFactView Of(RegistrationFact fact, bool annulled)
    {
        var bare = new RegistrationFactView
        {
            Id = fact.Id,
            Sequence = fact.Sequence,
            Kind = Kebab(fact.GetType().Name),
            EffectiveOn = fact.EffectiveOn,
            RecordedAt = fact.RecordedAt,
            Annulled = annulled,
            RefersToId = fact.TargetId,
            OriginId = fact.OriginId,
        };

        return fact switch
        {
            PeriodOpened p => bare with { PeriodKind = p.Kind, Until = p.Until, Policy = p.Policy },
            PeriodExtended e => bare with { Until = e.Until },
            DispensationGranted d => bare with { Rule = d.Rule, ReductionPercent = d.ReductionPercent },
            PolicyChosen c => bare with { Policy = c.Policy },
            ConditionImposed c => bare with { Text = c.Text },
            Suspended s => bare with { Until = s.Until, PublicUntil = s.PublicUntil, Ground = Kebab($"{s.Ground}") },
            Removed r => bare with { PublicUntil = r.PublicUntil, Ground = Kebab($"{r.Ground}") },
            MergedInto m => bare with { OtherNumber = m.Survivor.Value },
            Absorbed a => bare with { OtherNumber = a.Merged.Value },
            FactAnnulled a => bare with { Text = a.Reason },
            _ => bare,
        };
    }

    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
