using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Applications;

/// <summary>Somebody who assesses or decides.</summary>
/// <param name="Subject">The subject of the token.</param>
/// <param name="Organisation">The organisation that the person acts for.</param>
/// <param name="ConsultantId">The consultant that the person is, if any.</param>
/// <param name="ApplicantOrganisations">The organisations that the applicant works for or recently worked for.</param>
public sealed record Officer(
    string Subject,
    OrganisationCode? Organisation,
    Guid? ConsultantId,
    IReadOnlyCollection<OrganisationCode> ApplicantOrganisations
)
{
    /// <summary>Why this person may not judge this applicant, or null. Nobody judges their own.</summary>
    public Error? BarredFrom(Guid applicant) =>
        this switch
        {
            { Subject: CaseStep.System } => ApplicationErrors.PersonNeeded,
            _ when ConsultantId == applicant => ApplicationErrors.OwnCase,
            { Organisation: null } => ApplicationErrors.OrganisationUnknown,
            { Organisation: { } own } when ApplicantOrganisations.Contains(own) => ApplicationErrors.OwnOrganisation,
            _ => null,
        };
}
