using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Activities;

/// <summary>Somebody who judges courses, or whether an accreditation goes on.</summary>
/// <param name="Subject">The subject of the token.</param>
/// <param name="Organisation">The organisation that the person acts for.</param>
public sealed record Assessor(string Subject, OrganisationCode? Organisation)
{
    /// <summary>Why this person may not judge this course, or null. Nobody judges their own.</summary>
    public Error? BarredFrom(Activity activity) =>
        Organisation is null ? ActivityErrors.OrganisationUnknown
        : Organisation == activity.Provider ? ActivityErrors.OwnOrganisation
        : activity.Steps.Any(step => step.IsOfProvider && step.By == Subject) ? ActivityErrors.OwnCourse
        : null;
}
