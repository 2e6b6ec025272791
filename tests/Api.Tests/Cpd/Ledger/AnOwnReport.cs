using System.Net.Http.Headers;
using System.Text.Json;
using Accreditation.Api.Tests.Applications;

namespace Accreditation.Api.Tests.Cpd.Ledger;

/// <summary>Own reports as a consultant sends them.</summary>
internal static class AnOwnReport
{
    public const string Url = "/v1/own-reports";

    public static object Metadata(
        string category = "free",
        int minutes = 240,
        int ago = 10,
        int days = 3,
        string theme = "conversation-and-conflict",
        decimal themePoints = 2,
        string title = "Boek over gespreksvoering",
        string section = ALedgerCase.Section
    ) =>
        new
        {
            title,
            section,
            category,
            minutes,
            startedOn = ALedgerCase.Day(1 - ago - days),
            completedOn = ALedgerCase.Day(-ago),
            themes = new[] { new { theme, points = themePoints } },
        };

    public static Task<Answer> Report(
        this ALedgerCase it,
        object? metadata = null,
        byte[]? content = null,
        string? key = null,
        HttpClient? by = null
    )
    {
        var form = new MultipartFormDataContent();
        form.Add(new StringContent(JsonSerializer.Serialize(metadata ?? Metadata())), "metadata");
        var file = new ByteArrayContent(content ?? ACase.Pdf());
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, "file", "aantekeningen.pdf");

        var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = form };
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        return (by ?? it.Consultant).Call(request);
    }

    public static Task<Answer> Decide(
        this ALedgerCase it,
        Answer report,
        string verdict,
        HttpClient? by = null,
        string reason = "The document shows it."
    ) => (by ?? it.Assessor).Change($"{Url}/{report.Id}/audit-decision", report.ETag, new { verdict, reason });

    public static Task<Answer> Withdraw(this ALedgerCase it, Answer report, HttpClient? by = null) =>
        (by ?? it.Consultant).Change($"{Url}/{report.Id}/withdrawal", report.ETag);
}
