namespace Accreditation.Api.Tests.Consultants;

/// <summary>Requests about invented people, each different from every other.</summary>
internal static class AConsultant
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    public static object Request(string? phone = null) =>
        new
        {
            name = new
            {
                initials = "A.B.",
                prefix = "van",
                surname = $"Verzonnen{Suffix()}",
            },
            birthDate = new DateOnly(1970, 1, 1).AddDays(Random.Shared.Next(9000)),
            contact = new { email = $"{Suffix()}@example.nl", phone },
        };

    private static string Suffix() => string.Concat(Random.Shared.GetItems<char>(Letters, 12));
}
