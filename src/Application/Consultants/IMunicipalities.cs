using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Consultants;

/// <summary>The municipalities of the Netherlands, from the list that ships inside the product.</summary>
public interface IMunicipalities
{
    /// <summary>All municipalities, by code.</summary>
    IReadOnlyList<Municipality> All { get; }

    /// <summary>The municipality with a code, or null when the list has none.</summary>
    Municipality? Find(OrganisationCode code);
}
