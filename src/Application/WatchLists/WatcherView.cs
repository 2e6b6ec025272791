using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using Accreditation.Domain.WatchLists;

namespace Accreditation.Application.WatchLists;

/// <summary>An organisation that follows a consultant, or about which the consultant decided, as the consultant sees it.</summary>
[Dutch("volgende organisatie")]
public sealed record WatcherView : IRevisioned
{
    /// <summary>The code of the organisation.</summary>
    public required string Organisation { get; init; }

    /// <summary>The name of a municipality; null for another organisation.</summary>
    public required string? Name { get; init; }

    /// <summary>Counts the decisions of the consultant about the organisation; 0 before the first.</summary>
    public required int Revision { get; init; }

    /// <summary>Since when the number is on a list of the organisation; null when it is on none.</summary>
    public required DateTimeOffset? WatchedSince { get; init; }

    /// <summary>On what ground the organisation follows.</summary>
    public required WatchRelation Relation { get; init; }

    /// <summary>Whether the organisation waits for a decision.</summary>
    public required bool AwaitsDecision { get; init; }

    /// <summary>When the consultant last consented; null when they never did.</summary>
    public required DateTimeOffset? ConsentedAt { get; init; }

    /// <summary>When the consultant withdrew their consent or refused; null when they did not, or consented since.</summary>
    public required DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Whether the organisation may know if the themes of the rules are covered.</summary>
    public required bool SharesThemeCoverage { get; init; }
}
