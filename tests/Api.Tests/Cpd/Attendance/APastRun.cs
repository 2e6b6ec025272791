using System.Net.Http.Headers;
using System.Text;
using Accreditation.Api.Tests.Registrations;
using Accreditation.Application.Policies;
using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Cpd.Providers;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Cpd.Attendance;

/// <summary>A run of an accredited course that is over, with its provider and whoever attended.</summary>
internal sealed class APastRun
{
    public const int NetMinutes = 360;

    private static readonly Policy Policy = PolicyCatalogue.Load().All[0];

    private APastRun(RegisterApi api, Activity activity, Run run)
    {
        (Api, Activity, Run) = (api, activity, run);
        Provider = api.As("cpd.provide", $"provider-{activity.Id}", activity.Provider.Value);
    }

    public RegisterApi Api { get; }

    public Activity Activity { get; }

    public Run Run { get; }

    public HttpClient Provider { get; }

    public string Url => $"/v1/runs/{Run.Id}/attendance";

    public static Task<APastRun> On(TestDatabase database, int endedDaysAgo = 3, Action<Activity>? then = null) =>
        On(RegisterApi.On(database), endedDaysAgo, then);

    public static async Task<APastRun> On(Task<RegisterApi> started, int endedDaysAgo, Action<Activity>? then = null)
    {
        var (api, day) = (await started, ARegistration.Today.AddDays(-endedDaysAgo));
        var activity = Accredited(new DateTimeOffset(day.AddDays(-40), new TimeOnly(9, 0), TimeSpan.Zero));
        var run = Run.Plan(activity, RunSchedule.Of(day, day, "Utrecht", online: false).Value).Value;
        then?.Invoke(activity);
        await ARegistration.Save(
            api,
            db =>
            {
                var details = ProviderDetails
                    .Of($"Bedachte opleider {ARegistration.NewSurname()}", "1234 AB", null, "info@opleider.example")
                    .Value;
                db.TrainingProviders.Add(TrainingProvider.Enter(activity.Provider, details));
                db.Activities.Add(activity);
                db.Runs.Add(run);
            }
        );
        return new APastRun(api, activity, run);
    }

    public Task<ARegistration> Participant() => ARegistration.Issued(Api);

    public async Task<IReadOnlyList<ARegistration>> Participants(int count)
    {
        var people = new List<ARegistration>();
        for (var i = 0; i < count; i++)
            people.Add(await Participant());
        return people;
    }

    public static object Row(
        ARegistration person,
        int? minutes = null,
        string? surname = null,
        string? reference = null
    ) =>
        new
        {
            registrationNumber = person.Number,
            surname = surname ?? person.Surname,
            minutes,
            reference,
        };

    public Task<Answer> Post(params object[] rows) => Provider.Create(Url, new { rows });

    public Task<Answer> PostCsv(string csv, string query = "", byte[]? bytes = null)
    {
        var content = new ByteArrayContent(bytes ?? Encoding.UTF8.GetBytes(csv));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        var request = new HttpRequestMessage(HttpMethod.Post, Url + query) { Content = content };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        return Provider.Call(request);
    }

    /// <summary>The points that stand in somebody's ledger for this run.</summary>
    public async Task<decimal[]> Ledger(ARegistration person)
    {
        decimal[] points = [];
        await ARegistration.Save(
            Api,
            db =>
                points = [
                    .. db
                        .CpdCredits.Where(it => it.ConsultantId == person.ConsultantId && it.RunId == Run.Id)
                        .OrderBy(it => it.Id)
                        .Select(it => it.Points),
                ]
        );
        return points;
    }

    public static IEnumerable<string> Outcomes(Answer answer) =>
        answer.Json!["rows"]!.AsArray().Select(row => $"{row!["outcome"]} {row["code"]}".TrimEnd());

    public static Activity Accredited(DateTimeOffset at, OrganisationCode? provider = null)
    {
        PointsShare[] points = [new("accredited", 6, [new ThemePoints("law-and-case-law", 4)])];
        var content = new CourseContent(
            "Verzonnen rechtspraak",
            ActivityForm.Contact,
            NetMinutes,
            "Een dag over bedachte uitspraken.",
            ["D. Docentink"],
            HasFinalTest: false,
            points
        );
        var code = provider ?? OrganisationCode.Parse($"ORG-{Guid.NewGuid().ToString("N")[..12].ToUpperInvariant()}");
        var activity = Activity.Draft(code, content, Policy, "provider", at).Value;
        var assessor = new Assessor("assessor", OrganisationCode.Parse("ORG-REGISTER"));
        Assert.Null(activity.Submit(Policy, "provider", at).Error);
        Assert.Null(activity.StartAssessment(assessor, Policy.Cpd.Accreditation, isFirstOfProvider: false, at).Error);
        var verdict = new Verdict(AccreditationOutcome.Accredited, points, []);
        Assert.Null(activity.Decide(assessor, verdict, Policy.Cpd, at).Error);
        return activity;
    }
}
