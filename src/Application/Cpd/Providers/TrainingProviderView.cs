using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Providers;
using Accreditation.Domain.Shared;
using AutoMapper;

namespace Accreditation.Application.Cpd.Providers;

/// <summary>A training provider, as anybody may see it.</summary>
[Dutch("opleider")]
public sealed record TrainingProviderView : IRevisioned
{
    /// <summary>The code of the organisation.</summary>
    public required string Code { get; init; }

    /// <inheritdoc />
    public required int Revision { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The website; null when it has none.</summary>
    public required string? Website { get; init; }

    /// <summary>How the register reaches it; null for others than its own users and registrars.</summary>
    public required ProviderContactView? Contact { get; init; }

    internal static TrainingProviderView Of(TrainingProvider provider, Caller caller) =>
        new()
        {
            Code = provider.Code.Value,
            Revision = provider.Revision,
            Name = provider.Name,
            Website = provider.Website,
            Contact = caller.SpeaksFor(provider.Code)
                ? new ProviderContactView(provider.ZipCode, provider.ContactEmail.Value)
                : null,
        };
}

/// <summary>How the register reaches a training provider.</summary>
/// <param name="ZipCode">The zip code of the seat (postcode).</param>
/// <param name="Email">The e-mail address.</param>
[Dutch("contactgegevens van een opleider")]
public sealed record ProviderContactView(string ZipCode, string Email);

/// <summary>A training provider in a list.</summary>
[Dutch("opleider in het kort")]
public sealed class TrainingProviderSummary
{
    /// <summary>The code of the organisation.</summary>
    public string Code { get; init; } = "";

    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The website; null when it has none.</summary>
    public string? Website { get; init; }
}

/// <summary>A row of the list with the position that the next page begins after.</summary>
internal sealed class TrainingProviderRow
{
    public Guid Id { get; init; }

    public TrainingProviderSummary Summary { get; init; } = new();
}

/// <summary>How providers are projected.</summary>
public sealed class TrainingProviderMaps : Profile
{
    /// <summary>Declares the projections.</summary>
    public TrainingProviderMaps()
    {
        CreateMap<TrainingProvider, TrainingProviderSummary>()
            .ForMember(view => view.Code, map => map.MapFrom(provider => provider.Code.Value));
        CreateMap<TrainingProvider, TrainingProviderRow>()
            .ForMember(row => row.Summary, map => map.MapFrom(provider => provider));
    }
}
