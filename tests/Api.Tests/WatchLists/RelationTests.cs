using System.Net;
using Accreditation.Api.Tests.Registrations;
using Accreditation.Application.Shared;
using Accreditation.Application.WatchLists;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;
using Accreditation.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Accreditation.Api.Tests.WatchLists;

public class RelationTests
{
    private static readonly DateOnly Today = ARegistration.Today;

    [Theory, EveryDatabase]
    public async Task An_employment_confirms_the_relation_from_its_first_to_its_last_day(TestDatabase database)
    {
        var (scene, consultant) = await Following(database);
        Assert.Equal("pending", await scene.Relation());

        await Employ(scene, consultant, Today, Today.AddDays(10));

        Assert.Equal("by-employment", await scene.Relation());
        Assert.Equal([consultant.Number], await Followed(scene, Today));
        Assert.Equal([consultant.Number], await Followed(scene, Today.AddDays(10)));
        Assert.Empty(await Followed(scene, Today.AddDays(-1)));
        Assert.Empty(await Followed(scene, Today.AddDays(11)));
    }

    [Theory, EveryDatabase]
    public async Task An_employment_that_is_over_ends_the_relation(TestDatabase database)
    {
        var (scene, consultant) = await Following(database);

        await Employ(scene, consultant, Today.AddYears(-1), Today.AddDays(-1));

        Assert.Equal("ended", await scene.Relation());
        Assert.Null((await scene.Only())["details"]);
        Assert.Empty(await Followed(scene, Today));
    }

    [Theory, EveryDatabase]
    public async Task The_consultant_sees_who_asks_and_consents_and_withdraws(TestDatabase database)
    {
        var (scene, consultant) = await Following(database);
        var asked = await scene.As(consultant).Read(scene.Watcher(consultant));
        var consented = await scene.Consent(consultant, ifMatch: asked.ETag);

        Assert.Equal(("pending", true), ((string?)asked["relation"], (bool)asked["awaitsDecision"]!));
        Assert.Equal(("by-consent", false), ((string?)consented["relation"], (bool)consented["awaitsDecision"]!));
        Assert.Equal("by-consent", await scene.Relation());
        Assert.Equal([consultant.Number], await Followed(scene, Today));

        Assert.Equal("precondition.stale", (await scene.Withdraw(consultant, asked.ETag)).Code);
        Assert.Equal(HttpStatusCode.NoContent, (await scene.Withdraw(consultant, consented.ETag)).Status);
        Assert.Equal("ended", await scene.Relation());
        Assert.Empty(await Followed(scene, Today));
    }

    [Theory, EveryDatabase]
    public async Task Whoever_refused_is_not_asked_again_and_the_organisation_is_not_told(TestDatabase database)
    {
        var (scene, consultant) = await Following(database);
        await scene.Withdraw(consultant);

        await scene.Put();
        await scene.Put(consultant.Number);
        var seen = await scene.As(consultant).Read(scene.Watcher(consultant));

        Assert.Equal(("pending", false), ((string?)seen["relation"], (bool)seen["awaitsDecision"]!));
        Assert.NotNull((string?)seen["withdrawnAt"]);
        Assert.Equal("pending", await scene.Relation());
        Assert.Equal("by-consent", (string?)(await scene.Consent(consultant))["relation"]);
    }

    [Theory, EveryDatabase]
    public async Task Withdrawing_consent_leaves_an_employment_as_the_ground(TestDatabase database)
    {
        var (scene, consultant) = await Following(database);
        await Employ(scene, consultant, Today, null);
        await scene.Consent(consultant, share: true);

        await scene.Withdraw(consultant);

        Assert.Equal("by-employment", await scene.Relation());
        Assert.Null((await scene.Only())["details"]!["themesCovered"]);
    }

    [Theory, EveryDatabase]
    public async Task A_relation_shows_the_deadline_and_the_themes_only_with_consent(TestDatabase database)
    {
        var (scene, consultant) = await Following(database);
        await scene.Consent(consultant);
        var kept = (await scene.Only())["details"]!;
        await scene.Consent(consultant, share: true);
        var shared = (await scene.Only())["details"]!;

        var deadline = ARegistration.Period(Today.AddYears(-2)).Until.DayNumber - Today.DayNumber;
        Assert.Equal(deadline, (int)kept["daysToDeadline"]!);
        Assert.Equal((false, false), ((bool)kept["renewalFiled"]!, (bool)kept["inGrace"]!));
        Assert.Null(kept["themesCovered"]);
        Assert.False((bool)shared["themesCovered"]!);
    }

    [Theory, EveryDatabase]
    public async Task A_merged_number_is_followed_under_the_one_that_survives(TestDatabase database)
    {
        var (scene, merged) = await Following(database);
        var survivor = await ARegistration.Issued(scene.Api);
        await Employ(scene, merged, Today, null);
        await Merge(survivor, merged);

        var entry = await scene.Only();
        var again = await scene.Put(merged.Number);

        Assert.Equal((survivor.Number, "by-employment"), ((string?)entry["goesOnAs"], (string?)entry["relation"]));
        Assert.Equal(("merged", survivor.Number), Outcome(again));
        Assert.Equal([merged.Number, survivor.Number], (await Followed(scene, Today)).Order(Before(merged.Number)));
    }

    [Theory, EveryDatabase]
    public async Task What_stands_on_a_merged_record_gives_way_to_the_record_in_use(TestDatabase database)
    {
        var (scene, merged) = await Following(database);
        var survivor = await ARegistration.Issued(scene.Api);
        await Employ(scene, merged, Today, null);
        await Merge(survivor, merged);

        await Employ(scene, survivor, Today.AddYears(-1), Today.AddDays(-1));

        Assert.Equal("ended", await scene.Relation());
        Assert.Empty(await Followed(scene, Today));
    }

    [Theory, EveryDatabase]
    public async Task Consent_of_a_person_holds_and_ends_across_a_merge(TestDatabase database)
    {
        var (scene, merged) = await Following(database);
        var survivor = await ARegistration.Issued(scene.Api);
        await scene.Consent(merged);
        await Merge(survivor, merged);
        Assert.Equal("by-consent", await scene.Relation());

        await scene.Withdraw(survivor);

        Assert.Equal("ended", await scene.Relation());
    }

    [Fact]
    public async Task Only_the_consultant_sees_and_decides()
    {
        var (scene, consultant) = await Following(TestDatabase.Sqlite);
        var other = scene.Api.As("consultant", consultantId: (await ARegistration.Issued(scene.Api)).ConsultantId);
        var url = scene.Watcher(consultant);

        Assert.Equal("resource.not-found", (await other.Read(url)).Code);
        Assert.Equal("resource.not-found", (await other.Change(HttpMethod.Delete, url, "*", null)).Code);
        Assert.Equal(
            "resource.not-found",
            (
                await scene
                    .As(consultant)
                    .Read($"/v1/consultants/{consultant.ConsultantId}/watchers/{AWatchList.AnOrganisation()}")
            ).Code
        );
    }

    [Theory, EveryDatabase]
    public async Task Watchers_are_listed_page_by_page(TestDatabase database)
    {
        var (scene, consultant) = await Following(database);
        await (await AWatchList.On(scene.Api)).Put(consultant.Number);
        var url = $"/v1/consultants/{consultant.ConsultantId}/watchers";

        var first = await scene.As(consultant).Read($"{url}?limit=1");
        var second = await scene.As(consultant).Read($"{url}?limit=1&cursor={first["nextCursor"]}");

        string?[] seen = [.. new[] { first, second }.Select(page => (string?)page.Json!["items"]![0]!["organisation"])];
        Assert.Contains(scene.Organisation, seen);
        Assert.Equal(2, seen.Distinct().Count());
        Assert.Null(second["nextCursor"]);
    }

    [Theory, EveryDatabase]
    public async Task What_a_person_decided_last_holds_under_whichever_record(TestDatabase database)
    {
        var (scene, merged) = await Following(database);
        var survivor = await ARegistration.Issued(scene.Api);
        await scene.Put(merged.Number, survivor.Number);
        await scene.Consent(merged, share: true);
        await scene.Withdraw(survivor);
        await scene.Put(merged.Number);
        await Merge(survivor, merged);

        Assert.Equal("ended", await scene.Relation());
        Assert.Empty(await Followed(scene, Today));

        await scene.Consent(survivor);
        await scene.Consent(survivor);

        Assert.Equal("by-consent", await scene.Relation());
        Assert.Equal([merged.Number, survivor.Number], (await Followed(scene, Today)).Order(Before(merged.Number)));
    }

    [Theory, EveryDatabase]
    public async Task A_row_that_was_merged_twice_names_the_number_in_use(TestDatabase database)
    {
        var (scene, first) = await Following(database);
        var (second, last) = (await ARegistration.Issued(scene.Api), await ARegistration.Issued(scene.Api));
        await Merge(second, first);
        await Merge(last, second);

        Assert.Equal(("merged", last.Number), Outcome(await scene.Put(first.Number)));
    }

    [Fact]
    public async Task A_code_with_a_line_feed_after_it_is_none()
    {
        var (scene, consultant) = await Following(TestDatabase.Sqlite);

        var refused = await scene
            .As(consultant)
            .Change(
                HttpMethod.Put,
                scene.Watcher(consultant) + "%0A",
                "*",
                HttpCalls.Json(new { shareThemeCoverage = false })
            );

        Assert.Equal("resource.not-found", refused.Code);
    }

    private static async Task<(AWatchList Scene, ARegistration Consultant)> Following(TestDatabase database)
    {
        var scene = await AWatchList.On(database);
        var consultant = await ARegistration.Issued(scene.Api);
        await scene.Put(consultant.Number);
        return (scene, consultant);
    }

    private static async Task Employ(AWatchList scene, ARegistration consultant, DateOnly from, DateOnly? until)
    {
        await using var scope = scene.Api.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IRegisterDb>();
        var record = await db.Consultants.SingleAsync(it => it.Id == consultant.ConsultantId);
        var employer = Employer.Other("Verzonnen Zorg", OrganisationCode.Parse(scene.Organisation)).Value;
        Assert.Null(record.AddEmployment(EmploymentTerms.Of(employer, "Consulent", from, until).Value).Error);
        Assert.Null((await db.Commit(default)).Error);
    }

    private static async Task<IReadOnlyList<string>> Followed(AWatchList scene, DateOnly day)
    {
        await using var scope = scene.Api.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IRegisterDb>();
        return [.. (await db.Followed(scene.Begun.Id, day).ToListAsync()).Select(number => number.Value)];
    }

    private static async Task Merge(ARegistration survivor, ARegistration merged)
    {
        var proposed = await survivor
            .Api.As("register.manage", sub: "registrar-1")
            .Create(
                "/v1/consultant-merges",
                new
                {
                    survivorId = survivor.ConsultantId,
                    mergedId = merged.ConsultantId,
                    reason = "One person.",
                }
            );
        var confirmed = await survivor
            .Api.As("register.manage", sub: "registrar-2")
            .Change($"/v1/consultant-merges/{proposed.Id}/confirmation", proposed.ETag);
        Assert.Equal("confirmed", (string?)confirmed["state"]);
    }

    private static (string?, string?) Outcome(Answer report) =>
        ((string?)report.Json!["rows"]![0]!["outcome"], (string?)report.Json!["rows"]![0]!["goesOnAs"]);

    private static Comparer<string> Before(string first) =>
        Comparer<string>.Create((a, b) => (b == first).CompareTo(a == first));
}
