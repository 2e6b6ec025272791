using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Consultants;

/// <summary>A merge patch of a name.</summary>
/// <param name="Initials">The initials with their dots.</param>
/// <param name="Surname">The surname without its prefix.</param>
/// <param name="Prefix">The prefix (tussenvoegsel); null removes it.</param>
/// <param name="GivenName">The name used in conversation; null removes it.</param>
[Dutch("wijziging van een naam")]
[MergePatch]
public sealed record PersonNamePatch(
    string? Initials = null,
    string? Surname = null,
    Patch<string?> Prefix = default,
    Patch<string?> GivenName = default
)
{
    internal Result<PersonName> Over(PersonName current) =>
        PersonName.Of(
            Initials ?? current.Initials,
            GivenName.Or(current.GivenName),
            Prefix.Or(current.Prefix),
            Surname ?? current.Surname
        );
}

/// <summary>A merge patch of contact data.</summary>
/// <param name="Email">The e-mail address.</param>
/// <param name="Phone">The telephone number; null removes it.</param>
[Dutch("wijziging van contactgegevens")]
[MergePatch]
public sealed record ContactPatch(string? Email = null, Patch<string?> Phone = default)
{
    internal Result<ContactDetails> Over(ContactDetails current) =>
        ContactDetails.Of(Email ?? current.Email.Value, Phone.Or(current.Phone));
}
