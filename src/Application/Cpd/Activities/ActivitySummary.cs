using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Shared;
using AutoMapper;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>A course in the calendar.</summary>
[Dutch("scholing in het kort")]
public sealed class ActivitySummary
{
    /// <summary>The identifier.</summary>
    public Guid Id { get; init; }

    /// <summary>The accreditation number; null while it was never accredited.</summary>
    public string? Number { get; init; }

    /// <summary>The code of the provider.</summary>
    public string Provider { get; init; } = "";

    /// <summary>The section of the register for which it is accredited.</summary>
    public string Section { get; init; } = "";

    /// <summary>Where it stands today. That a change of it is being judged shows to those who see the dossier only.</summary>
    public ActivityState State { get; init; }

    /// <summary>The title.</summary>
    public string Title { get; init; } = "";

    /// <summary>How it is given.</summary>
    public ActivityForm Form { get; init; }

    /// <summary>The minutes of learning, without breaks.</summary>
    public int NetMinutes { get; init; }

    /// <summary>What a participant gets; empty while it was never accredited.</summary>
    public IReadOnlyList<PointsShare> Points { get; init; } = [];

    /// <summary>The first day of the accreditation.</summary>
    public DateOnly? AccreditedFrom { get; init; }

    /// <summary>The last day of the accreditation.</summary>
    public DateOnly? AccreditedUntil { get; init; }
}

/// <summary>A row of the list with the position that the next page begins after.</summary>
internal sealed class ActivityRow
{
    public Guid Id { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public ActivitySummary Summary { get; init; } = new();
}

/// <summary>How courses are projected; the day and who asks are parameters of each query.</summary>
public sealed class ActivityMaps : Profile
{
    /// <summary>Declares the projections.</summary>
    public ActivityMaps()
    {
        DateOnly today = default;
        bool forStaff = default;
        OrganisationCode? own = default;
        CreateMap<Activity, ActivitySummary>()
            .ForMember(view => view.Number, map => map.MapFrom(it => it.Number == null ? null : it.Number.Value))
            .ForMember(view => view.Provider, map => map.MapFrom(it => it.Provider.Value))
            .ForMember(
                view => view.State,
                map =>
                    map.MapFrom(it =>
                        it.State == ActivityState.Accredited || it.State == ActivityState.Amended
                            ? (it.AccreditedUntil < today ? ActivityState.Expired : it.State)
                        : forStaff
                        || it.Provider == own
                        || it.Number == null
                        || it.State == ActivityState.Suspended
                        || it.State == ActivityState.Withdrawn
                            ? it.State
                        : it.AccreditedUntil < today ? ActivityState.Expired
                        : ActivityState.Accredited
                    )
            );
        CreateMap<Activity, ActivityRow>().ForMember(row => row.Summary, map => map.MapFrom(it => it));
    }
}
