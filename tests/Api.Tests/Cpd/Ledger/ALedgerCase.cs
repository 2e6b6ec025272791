using System.Text.Json.Nodes;
using Accreditation.Api.Tests.Consultants;
using Accreditation.Api.Tests.Registrations;
using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Registrations;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Cpd.Ledger;

/// <summary>A consultant who is registered for two years and works for Utrecht, with those who handle the ledger.</summary>
internal sealed class ALedgerCase
{
    public const string Section = "wmo-consulent";
    public const string Employer = "GM0344";

    private ALedgerCase(RegisterApi api, Guid consultantId, string number)
    {
        (Api, ConsultantId, Number) = (api, consultantId, number);
        Consultant = api.As("consultant", $"consultant-{consultantId}", consultantId: consultantId);
        Registrar = api.As("register.manage", $"registrar-{consultantId}", "ORG-REGISTER");
        Assessor = api.As("cpd.assess", $"assessor-{consultantId}", "ORG-REGISTER");
        Colleague = api.As("register.manage cpd.assess", $"colleague-{consultantId}", Employer);
        Self = api.As("register.manage cpd.assess", $"self-{consultantId}", "ORG-REGISTER", consultantId);
        Nowhere = api.As("register.manage cpd.assess", $"nowhere-{consultantId}");
        Stranger = api.As("consultant", $"stranger-{consultantId}", consultantId: Guid.NewGuid());
    }

    public static DateOnly Today => ARegistration.Today;

    public RegisterApi Api { get; }

    public Guid ConsultantId { get; }

    public string Number { get; }

    public HttpClient Consultant { get; }

    public HttpClient Registrar { get; }

    public HttpClient Assessor { get; }

    /// <summary>Staff of the municipality that the consultant works for.</summary>
    public HttpClient Colleague { get; }

    /// <summary>The consultant, as staff.</summary>
    public HttpClient Self { get; }

    /// <summary>Staff of no organisation.</summary>
    public HttpClient Nowhere { get; }

    /// <summary>Another consultant.</summary>
    public HttpClient Stranger { get; }

    public string Credits => $"/v1/consultants/{ConsultantId}/cpd-credits";

    public string Evaluation => $"/v1/consultants/{ConsultantId}/cpd-evaluation";

    public static async Task<ALedgerCase> Registered(TestDatabase database) =>
        await Registered(await RegisterApi.On(database));

    public static async Task<ALedgerCase> Registered(RegisterApi api, PeriodKind kind = PeriodKind.Full)
    {
        var consultant = ARegistration.NewConsultant(ARegistration.NewSurname(), municipality: Employer);
        var period = ARegistration.Period(Today.AddYears(-2)) with { Kind = kind };
        var number = ARegistration.NewNumber();
        var registration = Registration.Issue(number, consultant.Id, period, DateTimeOffset.UtcNow.AddYears(-2)).Value;
        await ARegistration.Save(
            api,
            db =>
            {
                db.Consultants.Add(consultant);
                db.Registrations.Add(registration);
            }
        );
        return new ALedgerCase(api, consultant.Id, number.Value);
    }

    /// <summary>A consultant who is in no register.</summary>
    public static async Task<ALedgerCase> NotRegistered(TestDatabase database)
    {
        var api = await RegisterApi.On(database);
        var consultant = ARegistration.NewConsultant(ARegistration.NewSurname());
        await ARegistration.Save(api, db => db.Consultants.Add(consultant));
        return new ALedgerCase(api, consultant.Id, "");
    }

    public static string Day(int ahead = 0) => Today.AddDays(ahead).ToString("yyyy-MM-dd");

    public static object Entry(
        string category = "accredited",
        decimal points = 4,
        int ago = 10,
        string? theme = "law-and-case-law",
        Guid? recognitionId = null,
        string reason = "The provider no longer exists."
    ) =>
        new
        {
            section = Section,
            title = "Rechtspraak Wmo",
            category,
            points,
            minutes = 240,
            startedOn = Day(-ago),
            completedOn = Day(-ago),
            reason,
            themes = theme is null ? [] : new[] { new { theme, points = 2 } },
            recognitionId,
        };

    /// <summary>The same entry with an empty item in one of its lists.</summary>
    public static JsonObject WithEmpty(string list) =>
        Entry().With(new Dictionary<string, object?[]> { [list] = [null] });

    public Task<Answer> Enter(object? entry = null, HttpClient? by = null, string? key = null) =>
        (by ?? Registrar).Create(Credits, entry ?? Entry(), key);

    public Task<Answer> Reverse(Guid credit, HttpClient? by = null, string reason = "Entered by mistake.") =>
        (by ?? Registrar).Create($"/v1/cpd-credits/{credit}/reversal", new { reason });

    /// <summary>Entries as they come from attendance, without a run behind them.</summary>
    public Task Attended(params (string Category, decimal Points, int Ago)[] entries) =>
        Attended(Api, ConsultantId, entries);

    public async Task<decimal> Counted(string rule = "total")
    {
        var evaluation = await Consultant.Read($"{Evaluation}?section={Section}");
        return (decimal)evaluation.Json!["rules"]!.AsArray().Single(it => (string?)it!["code"] == rule)!["counted"]!;
    }

    private static Task Attended(
        RegisterApi api,
        Guid consultantId,
        (string Category, decimal Points, int Ago)[] entries
    ) => ARegistration.Save(api, db => db.CpdCredits.AddRange(entries.SelectMany(it => Entries(consultantId, it))));

    private static IReadOnlyList<CpdCredit> Entries(Guid consultantId, (string Category, decimal Points, int Ago) it)
    {
        var day = Today.AddDays(-it.Ago);
        var facts = new CreditFacts(CreditSource.ProviderAttendance, "Een dag over rechtspraak", 360, day, day);
        var share = new PointsShare(it.Category, it.Points, []);
        return CpdCredit.Enter(new CreditOwner(consultantId, Section), facts, [share], DateTimeOffset.UtcNow);
    }
}
