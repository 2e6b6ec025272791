using Accreditation.Application.Consultants;
using Accreditation.Domain.Shared;

namespace Accreditation.Api.Consultants;

/// <summary>A person to enter as a consultant.</summary>
/// <param name="Name">The name.</param>
/// <param name="BirthDate">The day of birth.</param>
/// <param name="Contact">How the register reaches the person.</param>
[Dutch("aanmelding")]
internal sealed record EnterConsultantRequest(PersonNameView Name, DateOnly BirthDate, ContactView Contact);

/// <summary>A merge patch of a consultant: what is absent stays as it is.</summary>
/// <param name="Name">The new name, whole.</param>
/// <param name="BirthDate">The corrected day of birth.</param>
/// <param name="Contact">The new contact data, whole.</param>
[Dutch("wijziging van een Wmo-consulent")]
internal sealed record AmendConsultantRequest(
    PersonNameView? Name = null,
    DateOnly? BirthDate = null,
    ContactView? Contact = null
);
