using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Consultants;

/// <summary>Questions about where a consultant worked.</summary>
public static class WorkHistory
{
    /// <summary>The organisations with a code that the consultant worked for on a day.</summary>
    public static IReadOnlySet<OrganisationCode> OrganisationsOn(this Consultant consultant, DateOnly day) =>
        consultant.OrganisationsBetween(day, day);

    /// <summary>The organisations with a code that the consultant worked for on at least one day of a period.</summary>
    public static IReadOnlySet<OrganisationCode> OrganisationsBetween(
        this Consultant consultant,
        DateOnly from,
        DateOnly until
    ) =>
        consultant
            .Employments.Where(employment => employment.Overlaps(from, until))
            .Select(employment => employment.Employer.Code)
            .OfType<OrganisationCode>()
            .ToHashSet();
}
