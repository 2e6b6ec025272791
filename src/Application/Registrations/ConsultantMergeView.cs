using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Registrations;

/// <summary>The merge of two records of one person, by four eyes.</summary>
[Dutch("samenvoeging van twee Wmo-consulenten")]
public sealed record ConsultantMergeView : IRevisioned
{
    /// <summary>The identifier.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required int Revision { get; init; }

    /// <summary>How far it is.</summary>
    public required ConsultantMergeState State { get; init; }

    /// <summary>The consultant that stays.</summary>
    public required Guid SurvivorId { get; init; }

    /// <summary>The consultant that goes on as the survivor.</summary>
    public required Guid MergedId { get; init; }

    /// <summary>Why the two are one person.</summary>
    public required string Reason { get; init; }

    /// <summary>Why they are to be split again; null until that is proposed.</summary>
    public required string? SplitReason { get; init; }

    /// <summary>When the last proposal was made.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>When the last decision was taken; null before the first.</summary>
    public required DateTimeOffset? DecidedAt { get; init; }

    /// <summary>What the merge did to registrations.</summary>
    public required IReadOnlyList<MergedRegistrationView> Registrations { get; init; }

    internal static ConsultantMergeView Of(ConsultantMerge merge) =>
        new()
        {
            Id = merge.Id,
            Revision = merge.Revision,
            State = merge.State,
            SurvivorId = merge.SurvivorId,
            MergedId = merge.MergedId,
            Reason = merge.Reason,
            SplitReason = merge.SplitReason,
            ProposedAt = merge.ProposedAt,
            DecidedAt = merge.DecidedAt,
            Registrations =
            [
                .. merge.Registrations.Select(r => new MergedRegistrationView(r.Number.Value, r.Survivor?.Value)),
            ],
        };
}

/// <summary>What a merge did to one registration.</summary>
/// <param name="Number">The registration of the merged consultant.</param>
/// <param name="Survivor">The number that it now leads to; null when it only moved to the surviving consultant.</param>
[Dutch("samengevoegde registratie")]
public sealed record MergedRegistrationView(string Number, string? Survivor);
