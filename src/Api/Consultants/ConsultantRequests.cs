using Accreditation.Application.Consultants;
using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;

namespace Accreditation.Api.Consultants;

/// <summary>A person to enter as a consultant.</summary>
/// <param name="Name">The name.</param>
/// <param name="BirthDate">The day of birth.</param>
/// <param name="Contact">How the register reaches the person.</param>
/// <param name="Employment">Where the person works now.</param>
/// <param name="ConfirmedDifferentPerson">True confirms that the records found to be much alike are of other people.</param>
[Dutch("aanmelding")]
internal sealed record EnterConsultantRequest(
    PersonNameView Name,
    DateOnly BirthDate,
    ContactView Contact,
    EmploymentInput? Employment = null,
    bool ConfirmedDifferentPerson = false
);

/// <summary>A merge patch of a consultant: what is absent stays as it is.</summary>
/// <param name="Name">What changes in the name.</param>
/// <param name="BirthDate">The corrected day of birth.</param>
/// <param name="Contact">What changes in the contact data.</param>
[Dutch("wijziging van een Wmo-consulent")]
[MergePatch]
internal sealed record AmendConsultantRequest(
    PersonNamePatch? Name = null,
    DateOnly? BirthDate = null,
    ContactPatch? Contact = null
);

/// <summary>A merge patch of an employment: what is absent stays as it is.</summary>
/// <param name="Employer">The right organisation, whole.</param>
/// <param name="Function">The right function.</param>
/// <param name="From">The right first day.</param>
/// <param name="Until">The last day; null when it lasts.</param>
[Dutch("wijziging van een dienstverband")]
[MergePatch]
internal sealed record CorrectEmploymentRequest(
    EmployerInput? Employer = null,
    string? Function = null,
    DateOnly? From = null,
    Patch<DateOnly?> Until = default
);

/// <summary>Terms to look consultants up by; all that are given have to hold.</summary>
/// <param name="Surname">The beginning of the surname, without prefix; capitals and diacritics do not matter.</param>
/// <param name="Initial">The first initial.</param>
/// <param name="BirthDate">The day of birth.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Organisation">The code of an organisation that the consultant works or worked for.</param>
[Dutch("zoekvraag naar Wmo-consulenten")]
internal sealed record SearchConsultantsRequest(
    string? Surname = null,
    string? Initial = null,
    DateOnly? BirthDate = null,
    string? Email = null,
    string? Organisation = null
);
