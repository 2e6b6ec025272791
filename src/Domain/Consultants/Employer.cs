using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Consultants;

/// <summary>The organisation that a consultant works for: a municipality from the list, or another organisation.</summary>
public sealed record Employer
{
    /// <summary>The longest name.</summary>
    public const int NameMaxLength = 120;

    private Employer(OrganisationCode? code, string name) => (Code, Name) = (code, name);

    /// <summary>The code, which another organisation may lack.</summary>
    public OrganisationCode? Code { get; }

    /// <summary>The name of the organisation.</summary>
    public string Name { get; }

    /// <summary>A municipality from the list.</summary>
    public static Employer Of(Municipality municipality) => new(municipality.Code, municipality.Name);

    /// <summary>Another organisation, such as an agency; a municipality is named by its code only.</summary>
    public static Result<Employer> Other(string? name, OrganisationCode? code)
    {
        if (code is { IsMunicipality: true })
            return ConsultantErrors.MunicipalityByCodeOnly;
        if (FreeText.ErrorFor(FreeText.Required("#/employer/name", name, NameMaxLength)) is { } error)
            return error;

        return new Employer(code, FreeText.Tidy(name)!);
    }

    /// <summary>Whether both are the same organisation: by code, or by name where a code is lacking.</summary>
    public bool IsSameAs(Employer other) =>
        Code is not null && other.Code is not null
            ? Code == other.Code
            : NameFolding.Fold(Name) == NameFolding.Fold(other.Name);
}
