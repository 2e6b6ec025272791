using System.Net;
using Accreditation.Testing;
using static Accreditation.Api.Tests.Cpd.Attendance.APastRun;

namespace Accreditation.Api.Tests.Cpd.Attendance;

public class RollbackTests
{
    private static readonly object Wrong = new { reason = "De lijst van een andere dag." };

    [Theory, EveryDatabase]
    public async Task A_wrong_list_is_rolled_back_as_one_act(TestDatabase database)
    {
        var it = await On(database);
        var people = await it.Participants(3);
        var upload = await Upload(it, await it.Post([.. people.Select(person => Row(person))]));
        var answer = await it.Provider.Change($"{upload.Url}/rollback", upload.Tag, Wrong);

        Assert.Equal("rolled-back", (string?)answer["state"]);
        Assert.Equal(3, (int)answer["rollback.reversed"]!);
        Assert.All(people, person => Assert.Equal(0, it.Ledger(person).Result.Sum()));
    }

    [Theory, EveryDatabase]
    public async Task Rows_that_changed_since_are_left_and_named(TestDatabase database)
    {
        var it = await On(database);
        var people = await it.Participants(2);
        var upload = await Upload(it, await it.Post(Row(people[0]), Row(people[1])));
        await it.Post(Row(people[1], minutes: 180));
        var answer = await it.Provider.Change($"{upload.Url}/rollback", upload.Tag, Wrong);

        Assert.Equal(1, (int)answer["rollback.reversed"]!);
        Assert.Single(answer["rollback.skipped"]!.AsArray());
        Assert.Equal(0, (await it.Ledger(people[0])).Sum());
        Assert.Equal(3, (await it.Ledger(people[1])).Sum());
    }

    [Theory, EveryDatabase]
    public async Task A_list_is_rolled_back_once_and_on_its_present_revision(TestDatabase database)
    {
        var it = await On(database);
        var upload = await Upload(it, await it.Post(Row(await it.Participant())));
        var stale = await it.Provider.Change($"{upload.Url}/rollback", "\"9-0123456789abcdef\"", Wrong);
        var silent = await it.Provider.Change($"{upload.Url}/rollback", upload.Tag, new { reason = " " });
        await it.Provider.Change($"{upload.Url}/rollback", upload.Tag, Wrong);
        var again = await it.Provider.Change($"{upload.Url}/rollback", "*", Wrong);

        Assert.Equal("precondition.stale", stale.Code);
        Assert.Equal(["#/reason input.required"], silent.Faults);
        Assert.Equal("attendance.rolled-back-already", again.Code);
    }

    [Theory, EveryDatabase]
    public async Task Two_rollbacks_at_once_reverse_once(TestDatabase database)
    {
        var it = await On(database);
        var person = await it.Participant();
        var upload = await Upload(it, await it.Post(Row(person)));
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => it.Provider.Change($"{upload.Url}/rollback", "*", Wrong))
        );

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
        Assert.Equal([6, -6], (await it.Ledger(person)).OrderDescending());
    }

    [Theory, EveryDatabase]
    public async Task After_a_rollback_the_right_list_can_be_posted(TestDatabase database)
    {
        var it = await On(database);
        var person = await it.Participant();
        var upload = await Upload(it, await it.Post(Row(person)));
        await it.Provider.Change($"{upload.Url}/rollback", upload.Tag, Wrong);

        Assert.Equal(["credited"], Outcomes(await it.Post(Row(person, minutes: 180))));
        Assert.Equal(3, (await it.Ledger(person)).Sum());
    }

    [Theory, EveryDatabase]
    public async Task Another_provider_sees_no_list(TestDatabase database)
    {
        var it = await On(database);
        var upload = await Upload(it, await it.Post(Row(await it.Participant())));
        var other = it.Api.As("cpd.provide", organisation: "ORG-ANDERS");

        Assert.Equal("resource.not-found", (await other.Read(upload.Url)).Code);
        Assert.Equal("resource.not-found", (await other.Change($"{upload.Url}/rollback", "*", Wrong)).Code);
        Assert.Equal("resource.not-found", (await other.Read($"/v1/runs/{it.Run.Id}/attendance-uploads")).Code);
    }

    private static async Task<(string Url, string Tag)> Upload(APastRun it, Answer posted)
    {
        var url = posted.Response.Headers.Location!.OriginalString;
        return (url, (await it.Provider.Read(url)).ETag);
    }
}
