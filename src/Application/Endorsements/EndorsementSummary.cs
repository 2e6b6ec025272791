using Accreditation.Domain.Endorsements;
using Accreditation.Domain.Shared;
using AutoMapper;

namespace Accreditation.Application.Endorsements;

/// <summary>An endorsement in a list.</summary>
[Dutch("aanbeveling in een lijst")]
public sealed class EndorsementSummary
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where it is.</summary>
    public required EndorsementState State { get; init; }

    /// <summary>The consultant who asks.</summary>
    public required Guid ConsultantId { get; init; }

    /// <summary>The name of the manager who is asked.</summary>
    public required string ManagerName { get; init; }

    /// <summary>The organisation that they manage for.</summary>
    public required string ManagerOrganisation { get; init; }

    /// <summary>The instant at which the manager was asked.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The last day on which it can be used; null until it is given.</summary>
    public required DateOnly? ValidUntil { get; init; }
}

/// <summary>How an endorsement becomes an item of a list.</summary>
public sealed class EndorsementSummaryMaps : Profile
{
    /// <summary>The map; the day comes in as a parameter.</summary>
    public EndorsementSummaryMaps()
    {
        DateOnly today = default;
        CreateMap<Endorsement, EndorsementSummary>()
            .ForMember(
                summary => summary.State,
                map =>
                    map.MapFrom(endorsement =>
                        endorsement.State == EndorsementState.Given && endorsement.ValidUntil < today
                            ? EndorsementState.Expired
                            : endorsement.State
                    )
            )
            .ForMember(summary => summary.ManagerName, map => map.MapFrom(endorsement => endorsement.Endorser.Name))
            .ForMember(
                summary => summary.ManagerOrganisation,
                map => map.MapFrom(endorsement => endorsement.Endorser.Organisation.Value)
            );
    }
}
