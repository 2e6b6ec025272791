using System.Net;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Cpd.Activities;

public class FilingTests
{
    [Theory, EveryDatabase]
    public async Task A_draft_is_begun_once_however_often_it_is_sent(TestDatabase database)
    {
        var it = await AnActivity.WithoutCourse(database);
        var key = Guid.NewGuid().ToString();

        var first = await it.User.Create(AnActivity.Url, AnActivity.Course(), key);
        var again = await it.User.Create(AnActivity.Url, AnActivity.Course(), key);
        var other = await it.User.Create(AnActivity.Url, AnActivity.Course(minutes: 420), key);

        Assert.Equal((HttpStatusCode.Created, first.Id), (again.Status, again.Id));
        Assert.Equal("idempotency-key.reused", other.Code);
        Assert.Equal(first.ETag, (await it.User.Read($"{AnActivity.Url}/{first.Id}")).ETag);
    }

    [Theory, EveryDatabase]
    public async Task Only_a_provider_that_is_entered_has_courses(TestDatabase database)
    {
        var api = await RegisterApi.On(database);
        var (unknown, nobody) = (api.As("cpd.provide", organisation: AnActivity.Code()), api.As("cpd.provide"));
        var it = await AnActivity.WithoutCourse(database);
        var noSection = AnActivity.CourseWith(new { section = "jeugdconsulent" });

        Assert.Equal("activity.provider-unknown", (await unknown.Create(AnActivity.Url, AnActivity.Course())).Code);
        Assert.Equal("activity.provider-unknown", (await nobody.Create(AnActivity.Url, AnActivity.Course())).Code);
        Assert.Equal("activity.section-unknown", (await it.User.Create(AnActivity.Url, noSection)).Code);
    }

    [Theory, EveryDatabase]
    public async Task Every_fault_in_a_course_is_named_at_once(TestDatabase database)
    {
        var it = await AnActivity.WithoutCourse(database);
        var faulty = AnActivity.CourseWith(
            new
            {
                title = " ",
                trainers = AnActivity.Texts("T. Trainer", ""),
                requestedPoints = new object[]
                {
                    new
                    {
                        category = "free",
                        points = 0.1m,
                        themes = Array.Empty<object>(),
                    },
                    new
                    {
                        category = "free",
                        points = 6.5m,
                        themes = new[] { new { theme = "magic", points = 1m } },
                    },
                },
            }
        );

        var refused = await it.User.Create(AnActivity.Url, faulty);

        Assert.Equal("input.invalid", refused.Code);
        Assert.Equal(
            [
                "#/requestedPoints/0/points activity.points-out-of-range",
                "#/requestedPoints/1/points activity.points-out-of-range",
                "#/requestedPoints/1/themes/0/theme activity.unknown-theme",
                "#/title input.required",
                "#/trainers/1 input.required",
            ],
            refused.Faults.Order()
        );
    }

    [Theory, EveryDatabase]
    public async Task Points_are_bounded_by_the_minutes_and_named_once(TestDatabase database)
    {
        var it = await AnActivity.WithoutCourse(database);
        var twice = new[] { AnActivity.Points(2, 0)[0], AnActivity.Points(2, 0)[0] };
        var together = new[] { AnActivity.Points(4, 0)[0], AnActivity.Points(4, 0, "free")[0] };

        Assert.Equal(["#/requestedPoints activity.repeated"], await FaultsOf(it, new { requestedPoints = twice }));
        Assert.Equal(
            ["#/requestedPoints activity.points-out-of-range"],
            await FaultsOf(it, new { requestedPoints = together })
        );
        Assert.Equal(
            ["#/netMinutes activity.minutes-out-of-range"],
            await FaultsOf(it, new { netMinutes = 0, requestedPoints = Array.Empty<object>() })
        );
    }

    [Theory, EveryDatabase]
    public async Task A_filing_is_complete_and_has_the_test_that_its_form_or_length_needs(TestDatabase database)
    {
        var it = await AnActivity.Draft(
            database,
            new
            {
                section = AnActivity.Section,
                title = "Een begin",
                form = "e-learning",
                netMinutes = 360,
            }
        );

        var incomplete = await it.Try(it.User, "submission");
        await it.Revise(
            new
            {
                programme = "Case law.",
                trainers = AnActivity.Texts("T. Trainer"),
                requestedPoints = AnActivity.Points(),
            }
        );
        var untested = await it.Try(it.User, "submission");
        await it.Revise(new { form = "contact", netMinutes = 1080 });
        var longOne = await it.Try(it.User, "submission");
        await it.Revise(new { netMinutes = 1079 });
        var filed = await it.Try(it.User, "submission");

        Assert.Equal("activity.incomplete", incomplete.Code);
        Assert.Equal(
            ["programme", "trainers", "requestedPoints"],
            incomplete["missing"]!.AsArray().Select(m => (string)m!)
        );
        Assert.Equal(("activity.test-missing", "activity.test-missing"), (untested.Code, longOne.Code));
        Assert.Equal("submitted", (string?)filed["state"]);
    }

    [Theory, EveryDatabase]
    public async Task Under_assessment_a_course_is_locked_until_it_comes_back(TestDatabase database)
    {
        var it = await AnActivity.UnderAssessment(database);

        var locked = await it.Revise(new { title = "Anders" });
        await it.By(it.One, "incompleteness", new { items = AnActivity.Texts("Say what happens in the afternoon.") });
        var revised = await it.Revise(new { title = "Anders" }, it.Last.ETag);
        var again = await it.Try(it.User, "submission");

        Assert.Equal("activity.wrong-state", locked.Code);
        Assert.Equal(["draft", "returned"], locked["possibleIn"]!.AsArray().Select(state => (string)state!));
        Assert.Equal("Anders", (string?)revised["title"]);
        Assert.Equal("submitted", (string?)again["state"]);
        Assert.Contains(
            again["dossier.steps"]!.AsArray(),
            step => (string?)step!["notes"]!.AsArray().FirstOrDefault() == "Say what happens in the afternoon."
        );
    }

    [Theory, EveryDatabase]
    public async Task A_change_decided_on_an_old_revision_is_refused(TestDatabase database)
    {
        var it = await AnActivity.Draft(database);
        var stale = it.Last.ETag;
        await it.Revise(new { title = "Anders" }, stale);

        Assert.Equal("precondition.stale", (await it.Revise(new { title = "Weer anders" }, stale)).Code);
        Assert.Equal("precondition.stale", (await it.Try(it.User, "submission", null, stale)).Code);
        Assert.Equal(
            "precondition.required",
            (await it.User.Call(new HttpRequestMessage(HttpMethod.Post, $"{it.Own}/submission"))).Code
        );
    }

    [Theory, EveryDatabase]
    public async Task Another_provider_changes_nothing(TestDatabase database)
    {
        var (it, draft) = (await AnActivity.Accredited(database), await AnActivity.Draft(database));
        var other = it.Api.As("cpd.provide", "user-of-another", "ORG-ANOTHER");
        var (reason, amendment) = (new { reason = "We want to." }, new { kind = "minor", title = "Ons" });

        Assert.Equal("resource.not-found", (await other.Patch(draft.Own, "*", new { title = "Ons" })).Code);
        Assert.Equal("activity.other-organisation", (await other.Patch(it.Own, "*", new { title = "Ons" })).Code);
        Assert.Equal("activity.other-organisation", (await it.Try(other, "amendment", amendment)).Code);
        Assert.Equal("activity.other-organisation", (await it.Try(other, "withdrawal", reason)).Code);
        Assert.Equal(
            "activity.other-organisation",
            (
                await other.Create(
                    $"{it.Own}/runs",
                    new
                    {
                        startsOn = AnActivity.Today,
                        endsOn = AnActivity.Today,
                        online = true,
                    }
                )
            ).Code
        );
    }

    [Theory, EveryDatabase]
    public async Task A_citizen_service_number_is_refused_wherever_it_is_written(TestDatabase database)
    {
        var it = await AnActivity.Draft(database);

        var refused = await it.Revise(
            new { programme = "Case of 111222333.", trainers = AnActivity.Texts("T. 111222333") }
        );

        Assert.Equal("input.bsn-refused", refused.Code);
        Assert.Equal(2, refused.Faults.Count());
    }

    private static async Task<IEnumerable<string>> FaultsOf(AnActivity it, object changes) =>
        (await it.User.Create(AnActivity.Url, AnActivity.CourseWith(changes))).Faults;
}
