using Accreditation.Api.Tests.Consultants;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Endorsements;

/// <summary>A consultant at Amsterdam, their manager, and what passes between them.</summary>
internal sealed class AnEndorsement
{
    public const string Url = "/v1/endorsements";

    public static readonly object Statement = new
    {
        function = "Wmo-consulent",
        from = "2024-01-01",
        until = "2025-12-31",
        hoursPerWeek = 32,
        tasks = Tasks,
        ownObservation = true,
        competences = Competences("can"),
        tie = "none",
        remark = "Works with care.",
    };

    private static string[] Tasks => ["intake"];

    private AnEndorsement(RegisterApi api, Answer entered)
    {
        (Api, ConsultantId) = (api, entered.Id);
        ConsultantEmail = (string)entered["contact.email"]!;
        Consultant = api.As("consultant", sub: $"c-{ConsultantId}", consultantId: ConsultantId);
        Manager = Managing(ManagerEmail, "GM0363");
    }

    public RegisterApi Api { get; }

    public Guid ConsultantId { get; }

    public string ConsultantEmail { get; }

    public HttpClient Consultant { get; }

    public string ManagerEmail { get; } = AConsultant.Email();

    public HttpClient Manager { get; }

    public static async Task<AnEndorsement> Between(TestDatabase database)
    {
        var api = await RegisterApi.On(database);
        var entered = await api.As("register.manage")
            .Create("/v1/consultants", AConsultant.Request().WorkingAt("GM0363"));
        return new AnEndorsement(api, entered);
    }

    public HttpClient Managing(string email, string organisation, Guid? consultantId = null) =>
        Api.As("endorse", sub: $"m-{email}", organisation: organisation, email: email, consultantId: consultantId);

    public object Request(string? email = null, string tie = "none", string organisation = "GM0363") =>
        new
        {
            section = "wmo-consulent",
            endorser = new
            {
                name = "C. Chef",
                email = email ?? ManagerEmail,
                organisation,
            },
            coveredFrom = "2024-01-01",
            coveredUntil = "2025-12-31",
            tie,
        };

    public Task<Answer> Ask(object? request = null) => Consultant.Create(Url, request ?? Request());

    public async Task<Answer> Given()
    {
        var asked = await Ask();
        return await Manager.Change($"{Url}/{asked.Id}/statement", asked.ETag, Statement);
    }

    private static object[] Competences(string opinion) => [.. Codes.Select(code => new { code, opinion })];

    private static string[] Codes =>
        [
            "conducts-needs-conversation",
            "applies-law-and-case-law",
            "handles-opposed-interests",
            "reports-clearly",
            "guards-privacy",
            "reflects-and-learns",
        ];
}
