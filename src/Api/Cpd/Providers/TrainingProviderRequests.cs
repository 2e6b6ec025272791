using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;

namespace Accreditation.Api.Cpd.Providers;

/// <summary>An organisation to enter as a training provider.</summary>
/// <param name="Code">The code of the organisation.</param>
/// <param name="Name">The name.</param>
/// <param name="ZipCode">The zip code of the seat (postcode).</param>
/// <param name="ContactEmail">How the register reaches it; an address of the organisation, not of a person.</param>
/// <param name="Website">The website, beginning with https.</param>
[Dutch("aanmelding van een opleider")]
internal sealed record EnterTrainingProviderRequest(
    string Code,
    string Name,
    string ZipCode,
    string ContactEmail,
    string? Website = null
);

/// <summary>A merge patch of a training provider: what is absent stays as it is.</summary>
/// <param name="Name">The name.</param>
/// <param name="ZipCode">The zip code of the seat (postcode).</param>
/// <param name="Website">The website; null removes it.</param>
/// <param name="ContactEmail">How the register reaches it.</param>
[Dutch("wijziging van een opleider")]
[MergePatch]
internal sealed record AmendTrainingProviderRequest(
    string? Name = null,
    string? ZipCode = null,
    Patch<string?> Website = default,
    string? ContactEmail = null
);
