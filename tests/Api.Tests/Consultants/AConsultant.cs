using System.Text.Json;
using System.Text.Json.Nodes;

namespace Accreditation.Api.Tests.Consultants;

/// <summary>Requests about invented people, each different from every other.</summary>
internal static class AConsultant
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    private static int lastBirthDay;

    public static object Request(string? phone = null) =>
        new
        {
            name = new
            {
                initials = "A.B.",
                prefix = "van",
                surname = $"Verzonnen{Suffix()}",
            },
            birthDate = AnotherBirthDate(),
            contact = new { email = Email(), phone },
        };

    /// <summary>The same request with another content of some members.</summary>
    public static JsonObject With(this object request, object changes)
    {
        var changed = JsonSerializer.SerializeToNode(request, JsonSerializerOptions.Web)!.AsObject();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(changes, JsonSerializerOptions.Web)!.AsObject())
            changed[name] = value?.DeepClone();
        return changed;
    }

    public static JsonObject WorkingAt(this object request, string organisation) =>
        request.With(new { employment = Employment(organisation) });

    public static object Employment(string organisation, string from = "2020-01-01", string? until = null) =>
        new
        {
            employer = new { code = organisation },
            function = "Wmo-consulent",
            from,
            until,
        };

    public static string Email() => $"{Suffix()}@example.nl";

    // Colleagues with one initial and one birth date would be taken for one person.
    private static DateOnly AnotherBirthDate() =>
        new DateOnly(1950, 1, 1).AddDays(Interlocked.Increment(ref lastBirthDay) % 18_000);

    private static string Suffix() => string.Concat(Random.Shared.GetItems<char>(Letters, 12));
}
