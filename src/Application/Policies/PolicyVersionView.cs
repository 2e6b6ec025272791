using Accreditation.Application.Shared;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using AutoMapper;

namespace Accreditation.Application.Policies;

/// <summary>A version of the rules that was published through the register, or that is proposed.</summary>
[Dutch("versie van een reglement")]
public sealed record PolicyVersionView : IRevisioned
{
    /// <summary>The section.</summary>
    public required string Section { get; init; }

    /// <summary>The version, from 1.</summary>
    public required int Version { get; init; }

    /// <inheritdoc />
    public required int Revision { get; init; }

    /// <summary>How far it is.</summary>
    public required PolicyVersionState State { get; init; }

    /// <summary>When it was proposed.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>When it was confirmed or withdrawn; null while it awaits that.</summary>
    public required DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The whole of the rules.</summary>
    public required PolicyDraft Rules { get; init; }

    internal static PolicyVersionView Of(PolicyVersion version) =>
        new()
        {
            Section = version.Section,
            Version = version.Version,
            Revision = version.Revision,
            State = version.State,
            ProposedAt = version.ProposedAt,
            DecidedAt = version.DecidedAt,
            Rules = version.Rules,
        };
}

/// <summary>A version of the rules that was published through the register, or that is proposed, in a list.</summary>
[Dutch("versie van een reglement, samengevat")]
public sealed class PolicyVersionSummary
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The section.</summary>
    public required string Section { get; init; }

    /// <summary>The version, from 1; a withdrawn proposal may share it with a later one.</summary>
    public required int Version { get; init; }

    /// <summary>The first day on which what starts falls under it.</summary>
    public required DateOnly From { get; init; }

    /// <summary>How far it is.</summary>
    public required PolicyVersionState State { get; init; }

    /// <summary>When it was proposed.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>When it was confirmed or withdrawn; null while it awaits that.</summary>
    public required DateTimeOffset? DecidedAt { get; init; }
}

/// <summary>How a version becomes an item of a list.</summary>
public sealed class PolicyVersionSummaryMaps : Profile
{
    /// <summary>The map.</summary>
    public PolicyVersionSummaryMaps() => CreateMap<PolicyVersion, PolicyVersionSummary>();
}
