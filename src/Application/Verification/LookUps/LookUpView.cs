using Accreditation.Domain.Shared;
using Accreditation.Domain.Verification;
using AutoMapper;

namespace Accreditation.Application.Verification.LookUps;

/// <summary>That an organisation looked at a registration.</summary>
[Dutch("raadpleging")]
public sealed class LookUpView
{
    /// <summary>Identity.</summary>
    public Guid Id { get; init; }

    /// <summary>The organisation that looked; never a person.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>The number that was looked up, as it was then.</summary>
    public string Number { get; init; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>What for; null when it was not said.</summary>
    public LookUpPurpose? Purpose { get; init; }

    /// <summary>By itself, or among others in one verification.</summary>
    public LookUpKind Kind { get; init; }
}

/// <summary>How a look-up becomes an item of a list.</summary>
public sealed class LookUpMaps : Profile
{
    /// <summary>The map.</summary>
    public LookUpMaps() =>
        CreateMap<LookUp, LookUpView>()
            .ForMember(view => view.Organisation, map => map.MapFrom(lookUp => lookUp.Organisation.Value))
            .ForMember(view => view.Number, map => map.MapFrom(lookUp => lookUp.Number.Value));
}
