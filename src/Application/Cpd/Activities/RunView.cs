using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Shared;
using AutoMapper;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>One date of a course.</summary>
[Dutch("uitvoering van een scholing")]
public sealed class RunView : IRevisioned
{
    /// <summary>The identifier.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required int Revision { get; init; }

    /// <summary>The course.</summary>
    public required Guid ActivityId { get; init; }

    /// <summary>The code of the provider.</summary>
    public required string Provider { get; init; }

    /// <summary>The section of the register for which the course is accredited.</summary>
    public required string Section { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>Where it is; null when it is online.</summary>
    public required string? Place { get; init; }

    /// <summary>Whether it is online.</summary>
    public required bool Online { get; init; }

    /// <summary>The minutes of learning that the course had when the run was planned.</summary>
    public required int NetMinutes { get; init; }

    /// <summary>The points that the course gave when the run was planned.</summary>
    public required IReadOnlyList<PointsShare> Points { get; init; }

    /// <summary>When it was cancelled; null while it goes on.</summary>
    public required DateTimeOffset? CancelledAt { get; init; }

    internal static RunView Of(Run run) =>
        new()
        {
            Id = run.Id,
            Revision = run.Revision,
            ActivityId = run.ActivityId,
            Provider = run.Provider.Value,
            Section = run.Section,
            StartsOn = run.StartsOn,
            EndsOn = run.EndsOn,
            Place = run.Place,
            Online = run.Place is null,
            NetMinutes = run.NetMinutes,
            Points = run.Points,
            CancelledAt = run.CancelledAt,
        };
}

/// <summary>How a run becomes an item of a list.</summary>
public sealed class RunMaps : Profile
{
    /// <summary>The map.</summary>
    public RunMaps() =>
        CreateMap<Run, RunView>()
            .ForMember(view => view.Provider, map => map.MapFrom(run => run.Provider.Value))
            .ForMember(view => view.Online, map => map.MapFrom(run => run.Place == null));
}
