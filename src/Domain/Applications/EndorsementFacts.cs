using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Applications;

/// <summary>What an assessment needs to know of an endorsement that the consultant uses.</summary>
/// <param name="Id">The endorsement.</param>
/// <param name="Organisation">The organisation that endorses.</param>
/// <param name="From">The first day of the work that it covers.</param>
/// <param name="Until">The last such day; null when the work goes on.</param>
/// <param name="HoursPerWeek">Average hours a week.</param>
/// <param name="GivenOn">The day on which it was given.</param>
/// <param name="ValidUntil">The last day on which it can be used.</param>
public sealed record EndorsementFacts(
    Guid Id,
    OrganisationCode Organisation,
    DateOnly From,
    DateOnly? Until,
    decimal HoursPerWeek,
    DateOnly GivenOn,
    DateOnly ValidUntil
)
{
    /// <summary>The work that it speaks of, as seen on a day; it tells nothing about days after it was given.</summary>
    public WorkedTime WorkUntil(DateOnly on)
    {
        var last = GivenOn < on ? GivenOn : on;
        return new WorkedTime(Id, Organisation, From, Until < last ? Until.Value : last, HoursPerWeek / 7);
    }
}
