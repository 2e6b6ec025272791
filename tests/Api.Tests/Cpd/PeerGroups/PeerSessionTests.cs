using System.Net;
using Accreditation.Api.Tests.Cpd.Ledger;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Cpd.PeerGroups;

public class PeerSessionTests
{
    [Theory, EveryDatabase]
    public async Task A_session_counts_for_everybody_present_once_two_others_confirmed_it(TestDatabase database)
    {
        var it = await APeerGroup.Joined(database);
        var session = await it.Report(present: it.Numbers[..3]);

        await it.Confirm(it.People[1], session.Id);
        var early = await it.First.Counted("peer-consultation");
        var confirmed = await it.Confirm(it.People[2], session.Id);

        Assert.Equal((0m, "confirmed"), (early, (string?)confirmed["state"]));
        foreach (var (person, points) in it.People.Zip([2m, 2m, 2m, 0m]))
            Assert.Equal(points, await person.Counted("peer-consultation"));
        Assert.Equal(
            ("peer-group", session.Id.ToString()),
            ((string?)(await Ledger(it.People[1]))["source"], (string?)(await Ledger(it.People[1]))["originId"])
        );
    }

    [Theory, EveryDatabase]
    public async Task Nobody_confirms_their_own_report_or_twice_or_what_they_did_not_attend(TestDatabase database)
    {
        var it = await APeerGroup.Joined(database);
        var session = await it.Report(present: it.Numbers[..3]);
        await it.Confirm(it.People[1], session.Id);

        Assert.Equal("peer-session.own-report", (await it.Confirm(it.First, session.Id)).Code);
        Assert.Equal("peer-session.confirmed-already", (await it.Confirm(it.People[1], session.Id)).Code);
        Assert.Equal("peer-session.not-present", (await it.Confirm(it.People[3], session.Id)).Code);
        await it.Confirm(it.People[2], session.Id);
        Assert.Equal("peer-session.closed", (await it.Confirm(it.People[2], session.Id)).Code);
    }

    [Theory, EveryDatabase]
    public async Task A_session_that_the_rules_do_not_know_is_refused(TestDatabase database)
    {
        var it = await APeerGroup.Joined(database);

        Assert.Equal(["#/heldOn peer-session.in-the-future"], (await it.Report(ago: -1)).Faults);
        Assert.Equal(["#/heldOn peer-session.too-late"], (await it.Report(ago: 400)).Faults);
        Assert.Equal(["#/minutes peer-session.minutes-out-of-range"], (await it.Report(minutes: 59)).Faults);
        Assert.Equal(["#/minutes peer-session.minutes-out-of-range"], (await it.Report(minutes: 241)).Faults);
        Assert.Equal("peer-session.too-few-present", (await it.Report(present: it.Numbers[..2])).Code);
        Assert.Equal("peer-session.reporter-absent", (await it.Report(present: it.Numbers[1..])).Code);
        Assert.Equal("peer-session.not-member-then", (await it.Report(ago: 1)).Code);
        Assert.Equal(
            "peer-session.not-member-then",
            (await it.Report(present: [.. it.Numbers[..3], "W00000001B"])).Code
        );
        Assert.Empty((await it.First.Consultant.Read($"{it.Url}/sessions")).Json!["items"]!.AsArray());
    }

    [Theory, EveryDatabase]
    public async Task Who_did_not_accept_is_no_member_and_the_group_too_small_without_them(TestDatabase database)
    {
        var it = await APeerGroup.Of(database, people: 3);
        await it.Found();
        await it.Accept(it.People[1]);

        Assert.Equal("peer-session.not-member-then", (await it.Report()).Code);
        Assert.Equal("peer-session.group-too-small", (await it.Report(present: it.Numbers[..2])).Code);
    }

    [Theory, EveryDatabase]
    public async Task A_group_has_one_session_on_a_day(TestDatabase database)
    {
        var it = await APeerGroup.Joined(database);
        var first = await it.Report();

        Assert.Equal("peer-session.reported-already", (await it.Report(it.People[1])).Code);
        Assert.Equal("peer-session.of-another", (await Retract(it.People[1], first)).Code);
        Assert.Equal(HttpStatusCode.NoContent, (await Retract(it.First, first)).Status);
        Assert.Equal(HttpStatusCode.Created, (await it.Report(it.People[1])).Status);
    }

    [Theory, EveryDatabase]
    public async Task A_session_that_counts_is_not_taken_back(TestDatabase database)
    {
        var it = await APeerGroup.Joined(database);
        var session = await it.Report();
        await it.Confirm(it.People[1], session.Id);
        var confirmed = await it.Confirm(it.People[2], session.Id);

        Assert.Equal("precondition.stale", (await Retract(it.First, session)).Code);
        Assert.Equal("peer-session.closed", (await Retract(it.First, confirmed)).Code);
        Assert.Equal(2, await it.First.Counted("peer-consultation"));
    }

    [Theory, EveryDatabase]
    public async Task Two_who_confirm_at_once_enter_the_points_once(TestDatabase database)
    {
        var it = await APeerGroup.Joined(database);
        var session = await it.Report();
        await it.Confirm(it.People[1], session.Id);
        var tag = (await it.First.Consultant.Read($"{APeerGroup.Sessions}/{session.Id}")).ETag;

        var answers = await Task.WhenAll(
            it.Confirm(it.People[2], session.Id, tag),
            it.Confirm(it.People[3], session.Id, tag)
        );

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
        foreach (var person in it.People)
            Assert.Equal(2, await person.Counted("peer-consultation"));
    }

    [Theory, EveryDatabase]
    public async Task A_session_is_for_the_group_alone(TestDatabase database)
    {
        var it = await APeerGroup.Joined(database);
        var session = await it.Report();
        var url = $"{APeerGroup.Sessions}/{session.Id}";
        var stranger = it.First.Stranger;

        Assert.Equal("resource.not-found", (await stranger.Read(url)).Code);
        Assert.Equal("resource.not-found", (await stranger.Read($"{it.Url}/sessions")).Code);
        Assert.Equal("resource.not-found", (await stranger.Change($"{url}/confirmation", session.ETag)).Code);
        Assert.Equal(session.Id, (await it.People[3].Consultant.Read(url)).Id);
        Assert.Single((await it.People[3].Consultant.Read($"{it.Url}/sessions")).Json!["items"]!.AsArray());
    }

    private static Task<Answer> Retract(ALedgerCase who, Answer session) =>
        who.Consultant.Change(HttpMethod.Delete, $"{APeerGroup.Sessions}/{session.Id}", session.ETag, null);

    private static async Task<System.Text.Json.Nodes.JsonNode> Ledger(ALedgerCase who) =>
        (await who.Consultant.Read(who.Credits)).Json!["items"]![0]!;
}
