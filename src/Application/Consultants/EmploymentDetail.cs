using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Consultants;

/// <summary>One employment as a resource of its own. It changes with its consultant, whose revision it shows.</summary>
[Dutch("dienstverband")]
public sealed record EmploymentDetail : IRevisioned
{
    /// <summary>The identifier.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required int Revision { get; init; }

    /// <summary>Whose employment it is.</summary>
    public required Guid ConsultantId { get; init; }

    /// <summary>The code of the organisation: a municipality code, an OIN or a code of its own.</summary>
    public required string? OrganisationCode { get; init; }

    /// <summary>The name of the organisation.</summary>
    public required string OrganisationName { get; init; }

    /// <summary>As what the consultant works there.</summary>
    public required string Function { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day; null while it lasts.</summary>
    public required DateOnly? Until { get; init; }

    internal static EmploymentDetail Of(Consultant consultant, Employment employment) =>
        new()
        {
            Id = employment.Id,
            Revision = consultant.Revision,
            ConsultantId = consultant.Id,
            OrganisationCode = employment.Employer.Code?.Value,
            OrganisationName = employment.Employer.Name,
            Function = employment.Function,
            From = employment.From,
            Until = employment.Until,
        };
}
