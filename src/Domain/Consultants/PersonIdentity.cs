using System.Security.Cryptography;
using System.Text;

namespace Accreditation.Domain.Consultants;

/// <summary>
/// Names what makes two records certainly of one person: birth date, surname, first initial and e-mail address. It is
/// unique in the store, so that two who enter the same person at the same moment cannot both succeed.
/// </summary>
internal static class PersonIdentity
{
    public static string KeyOf(Consultant consultant)
    {
        var told =
            $"{consultant.BirthDate:yyyy-MM-dd}\n{consultant.FirstInitial}\n{consultant.SearchKey}\n{consultant.Contact.Email}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(told)));
    }
}
