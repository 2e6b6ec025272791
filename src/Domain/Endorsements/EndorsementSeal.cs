using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Accreditation.Domain.Endorsements;

/// <summary>
/// Freezes what was endorsed: SHA-256 over one canonical form, which is JSON with every member in a fixed order, no blanks,
/// dates as days and the instant in milliseconds, so that every database gives the same form back.
/// </summary>
public static class EndorsementSeal
{
    /// <summary>The length of a seal: 32 bytes in hexadecimal.</summary>
    public const int Length = 64;

    /// <summary>The seal of a statement as given by an endorsement's manager at an instant.</summary>
    public static string Of(Endorsement endorsement, EndorsementStatement statement, DateTimeOffset givenAt)
    {
        using var canonical = new MemoryStream();
        using (var json = new Utf8JsonWriter(canonical))
        {
            json.WriteStartObject();
            json.WriteString("form", "accreditation.endorsement.v1");
            WriteParties(json, endorsement);
            WriteStatement(json, statement);
            json.WriteNumber("givenAt", givenAt.ToUnixTimeMilliseconds());
            json.WriteEndObject();
        }

        return Convert.ToHexStringLower(SHA256.HashData(canonical.GetBuffer().AsSpan(0, (int)canonical.Length)));
    }

    private static void WriteParties(Utf8JsonWriter json, Endorsement endorsement)
    {
        json.WriteString("endorsement", endorsement.Id);
        json.WriteString("consultant", endorsement.ConsultantId);
        json.WriteString("endorserName", endorsement.Endorser.Name);
        json.WriteString("endorserEmail", endorsement.Endorser.Email.Value);
        json.WriteString("endorserSubject", endorsement.EndorserSubject);
        json.WriteString("organisation", endorsement.Endorser.Organisation.Value);
        json.WriteString("section", endorsement.Policy.Section);
        json.WriteNumber("policyVersion", endorsement.Policy.Version);
        json.WriteString("coveredFrom", Day(endorsement.Covered.From));
        json.WriteString("coveredUntil", Day(endorsement.Covered.Until));
    }

    private static void WriteStatement(Utf8JsonWriter json, EndorsementStatement statement)
    {
        json.WriteString("function", statement.Function);
        json.WriteString("from", Day(statement.From));
        json.WriteString("until", Day(statement.Until));
        json.WriteNumber("hoursPerWeek", statement.HoursPerWeek);
        json.WriteStartArray("tasks");
        foreach (var task in statement.Tasks)
            json.WriteStringValue(task);
        json.WriteEndArray();
        json.WriteBoolean("ownObservation", statement.OwnObservation);
        json.WriteStartObject("competences");
        foreach (var answer in statement.Competences)
            json.WriteString(answer.Code, answer.Opinion == CompetenceOpinion.Can ? "can" : "cannot-tell");
        json.WriteEndObject();
        json.WriteString("remark", statement.Remark);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
