using System.Net;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Applications;

public class CaseTests
{
    [Theory, EveryDatabase]
    public async Task Who_is_not_registered_asks_for_a_first_registration_in_a_section_that_exists(
        TestDatabase database
    )
    {
        var it = await ACase.WithoutApplication(database);

        var renewal = await Start(it, new { kind = "renewal", section = "wmo-consulent" });
        var elsewhere = await Start(
            it,
            new
            {
                kind = "initial",
                section = "jeugd",
                route = "training",
            }
        );

        Assert.Equal("application.not-registered", renewal.Code);
        Assert.Equal("application.section-unknown", elsewhere.Code);
    }

    [Theory, EveryDatabase]
    public async Task Of_many_applications_begun_at_once_one_is_kept(TestDatabase database)
    {
        var it = await ACase.WithoutApplication(database);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => it.Start()));

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.Created);
        Assert.All(
            answers.Where(answer => answer.Status is not HttpStatusCode.Created),
            answer =>
                Assert.True(answer.Code is "application.already-open" or "conflict.concurrent-change", answer.Code)
        );
    }

    [Theory, EveryDatabase]
    public async Task A_filing_decided_on_an_older_draft_is_refused(TestDatabase database)
    {
        var it = await ACase.Draft(database);
        var stale = it.Last.ETag;
        await it.Add(new { kind = "cv" });

        var answer = await it.Consultant.Change(
            $"{it.Url}/submission",
            stale,
            new { declarations = Array.Empty<object>() }
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        answer = await it.Consultant.Change($"{it.Url}/withdrawal", stale);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "precondition.stale"), (answer.Status, answer.Code));
    }

    [Theory, EveryDatabase]
    public async Task Of_two_deciders_one_wins(TestDatabase database)
    {
        var it = await ACase.UnderAssessment(database);
        var tag = await it.Tag();
        var colleague = it.Api.As("registrations.decide", "colleague", "ORG-REGISTER");

        var answers = await Task.WhenAll(
            new[] { it.Decider, colleague }.Select(who =>
                who.Change($"{it.Url}/decision", tag, new { outcome = "granted" })
            )
        );

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
        Assert.Single(answers, IsRefused);
    }

    [Theory, EveryDatabase]
    public async Task A_declaration_in_another_version_does_not_do(TestDatabase database)
    {
        var it = await ACase.Draft(database);
        var declarations = new[] { new { code = "truth", version = 2 }, new { code = "privacy-notice", version = 1 } };

        var answer = await it.By(it.Consultant, "submission", new { declarations });

        Assert.Equal("application.declarations-not-accepted", answer.Code);
        Assert.Equal("truth", (string?)answer["declarations"]![0]!["code"]);
    }

    [Theory, EveryDatabase]
    public async Task The_assessment_explains_rule_by_rule(TestDatabase database)
    {
        var it = await ACase.Draft(database);
        var diploma = (await it.Add(new { kind = "diploma", issuedOn = "2022-07-01" })).Id;

        var assessment = await it.Consultant.Read($"{it.Url}/assessment");

        Assert.Equal(["competence"], ACase.Texts(assessment["missing"]));
        Assert.Equal("met", (string?)assessment["rules"]![0]!["outcome"]);
        Assert.Equal([diploma.ToString()], ACase.Texts(assessment["rules"]![0]!["because"]));
        Assert.NotNull((string?)assessment["rules"]![0]!["wording"]!["nl"]);
    }

    [Theory, EveryDatabase]
    public async Task A_consultant_lists_own_cases_only(TestDatabase database)
    {
        var it = await ACase.Filed(database);
        await it.By(it.Consultant, "withdrawal");
        await it.Start();

        var all = await it.Consultant.Read("/v1/applications");
        var drafts = await it.Consultant.Read("/v1/applications?state=draft");

        Assert.Equal(["draft", "withdrawn"], all["items"]!.AsArray().Select(item => (string)item!["state"]!));
        Assert.Single(drafts["items"]!.AsArray());
    }

    [Theory, EveryDatabase]
    public async Task The_list_goes_on_where_the_page_ended(TestDatabase database)
    {
        var it = await ACase.Filed(database);
        await it.By(it.Consultant, "withdrawal");
        await it.Start();

        var first = await it.Consultant.Read("/v1/applications?limit=1");
        var link = first.Response.Headers.GetValues("Link").Single();
        var second = await it.Consultant.Read(link[1..link.IndexOf('>')]);

        Assert.Equal("draft", (string?)first["items"]![0]!["state"]);
        Assert.Equal("withdrawn", (string?)second["items"]![0]!["state"]);
        Assert.Null((string?)second["nextCursor"]);
    }

    [Theory, EveryDatabase]
    public async Task Staff_list_by_state_and_by_overrun_and_see_no_drafts(TestDatabase database)
    {
        var (filed, draft) = (await ACase.Filed(database), await ACase.Draft(database));

        var submitted = await filed.Assessor.Read("/v1/applications?state=submitted&overdue=false&limit=100");
        var overdue = await filed.Assessor.Read("/v1/applications?overdue=true&limit=100");
        var drafts = await filed.Assessor.Read("/v1/applications?state=draft&limit=100");

        Assert.Contains(Ids(submitted), id => id == filed.Last.Id);
        Assert.DoesNotContain(Ids(overdue), id => id == filed.Last.Id);
        Assert.DoesNotContain(Ids(drafts), id => id == draft.Last.Id);
    }

    /// <summary>The loser hears of the other's revision or of the other's registration, whichever it meets first.</summary>
    private static bool IsRefused(Answer answer) =>
        answer.Code
            is "precondition.stale"
                or "conflict.concurrent-change"
                or "conflict.duplicate"
                or "registration.issued-already";

    private static IEnumerable<Guid> Ids(Answer page) =>
        page["items"]!.AsArray().Select(item => Guid.Parse((string)item!["id"]!));

    private static Task<Answer> Start(ACase it, object body) => it.Consultant.Create("/v1/applications", body);
}
