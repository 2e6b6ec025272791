using Accreditation.Api.Tests.Consultants;
using Accreditation.Domain.Shared;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Cpd.Activities;

/// <summary>A provider of its own, one course of it, and everybody who judges it. Each step goes on from the last ETag.</summary>
internal sealed class AnActivity
{
    public const string Url = "/v1/activities";
    public const string Section = "wmo-consulent";

    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private AnActivity(RegisterApi api)
    {
        (Api, Provider) = (api, Code());
        User = api.As("cpd.provide", $"user-of-{Provider}", Provider);
        Registrar = api.As("register.manage", $"registrar-{Provider}", "ORG-REGISTER");
        (One, Other, Third) = (Assessing("one"), Assessing("other"), Assessing("third"));
    }

    public RegisterApi Api { get; }

    /// <summary>The code of the provider.</summary>
    public string Provider { get; }

    /// <summary>A user of the provider.</summary>
    public HttpClient User { get; }

    public HttpClient Registrar { get; }

    public HttpClient One { get; }

    public HttpClient Other { get; }

    public HttpClient Third { get; }

    /// <summary>The latest answer about the course.</summary>
    public Answer Last { get; private set; } = null!;

    public Guid Id => Guid.Parse(Own["/v1/activities/".Length..]);

    /// <summary>The address of the course.</summary>
    public string Own { get; private set; } = "";

    public string? State => (string?)Last["state"];

    public static string Today => Day(0);

    /// <summary>A day so many days from now.</summary>
    public static string Day(int ahead) =>
        DutchCalendar.DayOf(DateTimeOffset.UtcNow).AddDays(ahead).ToString("yyyy-MM-dd");

    /// <summary>A code of its own, without digits: enough of them in a row could be a citizen service number.</summary>
    public static string Code() => $"ORG-TEST-{string.Concat(Random.Shared.GetItems<char>(Letters, 12))}";

    public static object NewProvider(string code, string? name = null, string zipCode = "3511 AB") =>
        new
        {
            code,
            name = name ?? $"Leerwerkplaats {code}",
            zipCode,
            contactEmail = "scholing@leerwerkplaats.example",
            website = "https://leerwerkplaats.example",
        };

    /// <summary>A course of a day in one room, for six points of which four are on law.</summary>
    public static object Course(int minutes = 360, string form = "contact") =>
        new
        {
            section = Section,
            title = "Rechtspraak in het keukentafelgesprek",
            form,
            netMinutes = minutes,
            programme = "Morning: case law. Afternoon: practice.",
            trainers = Texts("T. Trainer"),
            hasFinalTest = form is not "contact" || minutes >= 1080,
            requestedPoints = Points(6, 4),
        };

    public static object[] Points(decimal points = 6, decimal onLaw = 4, string category = "accredited") =>
        [
            new
            {
                category,
                points,
                themes = onLaw == 0 ? [] : new[] { new { theme = "law-and-case-law", points = onLaw } },
            },
        ];

    public static string[] Texts(params string[] texts) => texts;

    public static object Accredit(decimal points = 6, decimal onLaw = 4) =>
        new { outcome = "accredited", points = Points(points, onLaw) };

    public static object Refuse(string reason = "It is not about the profession.") =>
        new { outcome = "refused", reasons = Texts(reason) };

    public static async Task<AnActivity> WithoutCourse(TestDatabase database) =>
        await WithoutCourse(await RegisterApi.On(database));

    public static async Task<AnActivity> WithoutCourse(RegisterApi api)
    {
        var it = new AnActivity(api);
        var entered = await it.User.Create("/v1/training-providers", NewProvider(it.Provider));
        Assert.Equal("Created", entered.Status.ToString());
        return it;
    }

    public static async Task<AnActivity> Draft(TestDatabase database, object? course = null) =>
        await (await WithoutCourse(database)).WithDraft(course);

    public static async Task<AnActivity> Submitted(TestDatabase database, object? course = null)
    {
        var it = await Draft(database, course);
        await it.By(it.User, "submission");
        return it;
    }

    /// <summary>Two assessors judge it: it is the first of its provider.</summary>
    public static async Task<AnActivity> UnderAssessment(TestDatabase database, object? course = null)
    {
        var it = await Submitted(database, course);
        await it.By(it.One, "assessment");
        return it;
    }

    public static async Task<AnActivity> Accredited(TestDatabase database, object? course = null) =>
        await (await WithoutCourse(database)).WithAccredited(course);

    /// <summary>Another course of the same provider, accredited.</summary>
    public async Task<AnActivity> WithAccredited(object? course = null)
    {
        await WithDraft(course);
        await By(User, "submission");
        await By(One, "assessment");
        if ((bool)Last["dossier.needsTwoAssessors"]!)
        {
            await By(One, "opinion", Accredit());
            await By(Other, "opinion", Accredit());
        }

        await By(One, "decision", Accredit());
        Assert.Equal("accredited", State);
        return this;
    }

    public async Task<AnActivity> WithDraft(object? course = null)
    {
        Last = await User.Create(Url, course ?? Course());
        Own = Last.Response.Headers.Location!.ToString();
        return this;
    }

    /// <summary>Does the next thing; it has to succeed.</summary>
    public async Task By(HttpClient client, string act, object? body = null)
    {
        var answer = await Try(client, act, body, Last.ETag);
        Assert.Equal((System.Net.HttpStatusCode.OK, null), (answer.Status, answer.Code));
        Last = answer;
    }

    /// <summary>Tries something, whatever comes of it.</summary>
    public Task<Answer> Try(HttpClient client, string act, object? body = null, string etag = "*") =>
        client.Change($"{Own}/{act}", etag, body);

    public Task<Answer> Revise(object changes, string etag = "*") => User.Patch(Own, etag, changes);

    /// <summary>Plans a run of the course in Utrecht, today unless said otherwise.</summary>
    public Task<Answer> Plan(int startsIn = 0, int days = 1, string? place = "Utrecht") =>
        User.Create(
            $"{Own}/runs",
            new
            {
                startsOn = Day(startsIn),
                endsOn = Day(startsIn + days - 1),
                place,
                online = place is null,
            }
        );

    public HttpClient Assessing(string who, string? organisation = "ORG-ASSESSORS") =>
        Api.As("cpd.assess", $"{who}-of-{Provider}", organisation);

    /// <summary>The same course with other content of some members.</summary>
    public static object CourseWith(object changes) => Course().With(changes);
}
