using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Consultants;

/// <summary>Reads names as they arrive.</summary>
internal static class PersonNames
{
    public static Result<PersonName> Read(PersonNameView name) =>
        PersonName.Of(name.Initials, name.GivenName, name.Prefix, name.Surname);
}
