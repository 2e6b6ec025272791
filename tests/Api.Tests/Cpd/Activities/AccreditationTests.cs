using System.Net;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Cpd.Activities;

public class AccreditationTests
{
    [Theory, EveryDatabase]
    public async Task A_course_goes_from_draft_to_the_public_calendar(TestDatabase database)
    {
        var it = await AnActivity.Accredited(database);

        var seen = await it.Api.Anonymous().Read(it.Own);
        var listed = await it.Api.Anonymous().Read($"{AnActivity.Url}?provider={it.Provider}");

        Assert.Equal(("accredited", null), ((string?)seen["state"], seen["dossier"]));
        Assert.Matches("^ACC-[2-9A-HJKMNP-Z]{8}$", (string)seen["number"]!);
        Assert.Equal(4m, (decimal)seen["points"]![0]!["themes"]![0]!["points"]!);
        Assert.Equal((string?)seen["number"], (string?)Assert.Single(listed.Json!["items"]!.AsArray())!["number"]);
        Assert.Equal(
            DateOnly.Parse(AnActivity.Today).AddMonths(36).AddDays(-1).ToString("yyyy-MM-dd"),
            (string?)seen["accreditedUntil"]
        );
    }

    [Theory, EveryDatabase]
    public async Task What_was_never_accredited_exists_for_its_provider_and_the_register_only(TestDatabase database)
    {
        var it = await AnActivity.Draft(database);
        HttpClient[] others =
        [
            it.Api.Anonymous(),
            it.Api.As("cpd.provide", organisation: "ORG-OTHER"),
            it.Api.As("cpd.provide"),
            it.Api.As("consultant", organisation: it.Provider),
        ];
        HttpClient[] concerned = [it.User, it.One, it.Registrar, it.Api.As("audit.read")];

        foreach (var other in others)
        {
            Assert.Equal("resource.not-found", (await other.Read(it.Own)).Code);
            Assert.Equal("resource.not-found", (await other.Read($"{it.Own}/runs")).Code);
            Assert.Empty((await other.Read($"{AnActivity.Url}?provider={it.Provider}")).Json!["items"]!.AsArray());
        }
        foreach (var one in concerned)
        {
            Assert.Equal("T. Trainer", (string?)(await one.Read(it.Own))["dossier"]!["trainers"]![0]);
            Assert.Single(
                (await one.Read($"{AnActivity.Url}?provider={it.Provider}&state=draft")).Json!["items"]!.AsArray()
            );
        }
    }

    [Theory, EveryDatabase]
    public async Task One_assessor_is_enough_once_a_provider_has_a_course_accredited(TestDatabase database)
    {
        var it = await AnActivity.Accredited(database);
        await it.WithDraft();
        await it.By(it.User, "submission");
        await it.By(it.One, "assessment");

        var opinion = await it.Try(it.Other, "opinion", AnActivity.Accredit());
        await it.By(it.One, "decision", AnActivity.Accredit());

        Assert.Equal("activity.opinion-not-needed", opinion.Code);
        Assert.Equal("accredited", it.State);
    }

    [Theory, EveryDatabase]
    public async Task Two_who_agree_bind_the_decision(TestDatabase database)
    {
        var it = await AnActivity.UnderAssessment(database);

        Assert.Equal("activity.opinions-missing", (await it.Try(it.One, "decision", AnActivity.Accredit())).Code);
        await it.By(it.One, "opinion", AnActivity.Accredit(points: 5));
        Assert.Equal("activity.opinion-given", (await it.Try(it.One, "opinion", AnActivity.Accredit())).Code);
        await it.By(it.Other, "opinion", AnActivity.Accredit(points: 5.00m));
        Assert.Equal("activity.opinions-complete", (await it.Try(it.Third, "opinion", AnActivity.Accredit())).Code);
        Assert.Equal("activity.decision-deviates", (await it.Try(it.One, "decision", AnActivity.Accredit())).Code);
        await it.By(it.Other, "decision", AnActivity.Accredit(points: 5));

        Assert.Equal(5m, (decimal)it.Last["points"]![0]!["points"]!);
    }

    [Theory, EveryDatabase]
    public async Task Of_two_who_disagree_a_third_decides(TestDatabase database)
    {
        var it = await AnActivity.UnderAssessment(database);
        await it.By(it.One, "opinion", AnActivity.Accredit());
        await it.By(it.Other, "opinion", AnActivity.Refuse());

        var byOne = await it.Try(it.One, "decision", AnActivity.Accredit());
        var withoutReason = await it.Try(it.Third, "decision", new { outcome = "refused" });
        await it.By(it.Third, "decision", AnActivity.Refuse());

        Assert.Equal("activity.third-decides", byOne.Code);
        Assert.Equal(["#/reasons input.required"], withoutReason.Faults);
        Assert.Equal(("refused", null), (it.State, it.Last["number"]));
        Assert.Equal("It is not about the profession.", (string?)it.Last["dossier.decision"]!["reasons"]![0]);
    }

    [Theory, EveryDatabase]
    public async Task Of_two_assessors_who_decide_at_once_one_does(TestDatabase database)
    {
        var it = await AnActivity.UnderAssessment(database);
        await it.By(it.One, "opinion", AnActivity.Accredit());
        await it.By(it.Other, "opinion", AnActivity.Accredit());

        var answers = await Task.WhenAll(
            it.Try(it.One, "decision", AnActivity.Accredit(), it.Last.ETag),
            it.Try(it.Other, "decision", AnActivity.Accredit(), it.Last.ETag),
            it.Try(it.Third, "decision", AnActivity.Accredit(), it.Last.ETag)
        );

        var read = await it.One.Read(it.Own);
        Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
        Assert.All(
            answers.Where(answer => answer.Status is not HttpStatusCode.OK),
            lost => Assert.True(lost.Code is "conflict.concurrent-change" or "precondition.stale", lost.Code)
        );
        Assert.Single(read["dossier.steps"]!.AsArray(), step => (string?)step!["act"] == "accredit");
    }

    [Theory, EveryDatabase]
    public async Task Of_two_opinions_at_once_none_is_lost_unnoticed(TestDatabase database)
    {
        var it = await AnActivity.UnderAssessment(database);

        var answers = await Task.WhenAll(
            it.Try(it.One, "opinion", AnActivity.Accredit()),
            it.Try(it.Other, "opinion", AnActivity.Refuse())
        );

        var kept = (await it.Third.Read(it.Own))["dossier.opinions"]!.AsArray().Count;
        Assert.Equal(answers.Count(answer => answer.Status is HttpStatusCode.OK), kept);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_judges_their_own(TestDatabase database)
    {
        var it = await AnActivity.Submitted(database);
        var ofProvider = it.Assessing("insider", it.Provider);
        var ofNowhere = it.Assessing("nowhere", organisation: null);
        var author = it.Api.As("cpd.assess", $"user-of-{it.Provider}", "ORG-ASSESSORS");
        var items = new { items = AnActivity.Texts("The programme.") };

        Assert.Equal("activity.own-organisation", (await it.Try(ofProvider, "assessment")).Code);
        Assert.Equal("activity.organisation-unknown", (await it.Try(ofNowhere, "assessment")).Code);
        Assert.Equal("activity.own-course", (await it.Try(author, "assessment")).Code);
        Assert.Equal("activity.own-organisation", (await it.Try(ofProvider, "incompleteness", items)).Code);
        await it.By(it.One, "assessment");
        Assert.Equal("activity.own-organisation", (await it.Try(ofProvider, "opinion", AnActivity.Accredit())).Code);
        Assert.Equal("activity.own-organisation", (await it.Try(ofProvider, "decision", AnActivity.Accredit())).Code);
        Assert.Equal(
            "activity.organisation-unknown",
            (await it.Try(ofNowhere, "decision", AnActivity.Accredit())).Code
        );
    }

    [Theory, EveryDatabase]
    public async Task Opinions_stay_among_the_assessors_until_it_is_decided(TestDatabase database)
    {
        var it = await AnActivity.UnderAssessment(database);
        await it.By(it.One, "opinion", AnActivity.Accredit());
        var before = await it.User.Read(it.Own);
        var insider = await it.Assessing("insider", it.Provider).Read(it.Own);
        await it.By(it.Other, "opinion", AnActivity.Accredit());
        await it.By(it.Third, "decision", AnActivity.Accredit());
        var after = await it.User.Read(it.Own);

        Assert.Empty(before["dossier.opinions"]!.AsArray());
        Assert.Empty(insider["dossier.opinions"]!.AsArray());
        Assert.Equal(2, after["dossier.opinions"]!.AsArray().Count);
        Assert.All(after["dossier.opinions"]!.AsArray(), opinion => Assert.Null(opinion!["by"]));
        Assert.Null(after["dossier.decision"]!["by"]);
        Assert.NotNull((await it.One.Read(it.Own))["dossier.decision"]!["by"]);
    }

    [Theory, EveryDatabase]
    public async Task A_verdict_keeps_to_the_rules(TestDatabase database)
    {
        var it = await AnActivity.UnderAssessment(database);

        var none = await it.Try(it.One, "opinion", new { outcome = "accredited" });
        var tooMany = await it.Try(it.One, "opinion", AnActivity.Accredit(points: 6.25m));
        var unknown = await it.Try(
            it.One,
            "opinion",
            new { outcome = "accredited", points = AnActivity.Points(category: "unheard-of") }
        );
        var vast = await it.Try(it.One, "opinion", AnActivity.Accredit(points: decimal.MaxValue));
        var empty = await it.Try(it.One, "opinion", """{"outcome":"accredited","points":[null]}""");

        Assert.Equal(["#/points input.required"], none.Faults);
        Assert.Equal(["#/points/0/points activity.points-out-of-range"], tooMany.Faults);
        Assert.Equal(["#/points/0/category activity.unknown-category"], unknown.Faults);
        Assert.Equal(["#/points/0/points activity.points-out-of-range"], vast.Faults);
        Assert.Equal(["#/points not-null"], empty.Faults);
    }
}
