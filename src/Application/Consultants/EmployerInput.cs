using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Consultants;

/// <summary>The organisation that a consultant works for: a municipality by its code alone, or another by its name.</summary>
/// <param name="Code">The code of the organisation.</param>
/// <param name="Name">The name of another organisation; left out for a municipality.</param>
[Dutch("werkgever")]
public sealed record EmployerInput(string? Code = null, string? Name = null)
{
    internal Result<Employer> Read(IMunicipalities municipalities)
    {
        var code = OrganisationCode.TryParse(Code);
        if (Code is not null && code is null)
            return ConsultantErrors.OrganisationMalformed;
        if (code is not { IsMunicipality: true } || Name is not null)
            return Employer.Other(Name, code);

        return municipalities.Find(code) is { } municipality
            ? Employer.Of(municipality)
            : ConsultantErrors.UnknownMunicipality;
    }
}

/// <summary>What is stated about one employment.</summary>
/// <param name="Employer">Who the consultant works for.</param>
/// <param name="Function">As what.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null while it lasts.</param>
[Dutch("dienstverband")]
public sealed record EmploymentInput(EmployerInput Employer, string Function, DateOnly From, DateOnly? Until = null)
{
    internal Result<EmploymentTerms> Read(IMunicipalities municipalities) =>
        EmploymentTerms.Of(Employer.Read(municipalities), Function, From, Until);
}
