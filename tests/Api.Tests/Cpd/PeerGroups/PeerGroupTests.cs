using System.Net;
using Accreditation.Api.Tests.Cpd.Ledger;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Cpd.PeerGroups;

public class PeerGroupTests
{
    [Theory, EveryDatabase]
    public async Task Everybody_joins_by_their_own_confirmation(TestDatabase database)
    {
        var it = await APeerGroup.Of(database);
        var founded = await it.Found();

        await it.Accept(it.People[1]);
        var left = await it.Leave(it.People[2]);

        Assert.Equal(1, States(founded, "member"));
        Assert.Equal((2, 1, 1), (States(left, "member"), States(left, "left"), States(left, "invited")));
        Assert.Equal("peer-group.not-invited", (await it.Accept(it.People[1])).Code);
        Assert.Equal("peer-group.not-invited", (await it.Accept(it.People[2])).Code);
        Assert.Equal("peer-group.left-already", (await it.Leave(it.People[2])).Code);
    }

    [Theory, EveryDatabase]
    public async Task Those_in_it_see_the_number_and_the_name_of_each_other_and_nobody_else_sees_the_group(
        TestDatabase database
    )
    {
        var it = await APeerGroup.Of(database);
        await it.Found();

        var seen = await it.People[3].Consultant.Read(it.Url);
        var member = seen.Json!["members"]![0]!.AsObject();

        Assert.Equal(
            ["joinedOn", "leftOn", "name", "number", "state"],
            member.Select(property => property.Key).Order()
        );
        Assert.Equal(it.Numbers.Order(), seen.Json["members"]!.AsArray().Select(one => (string?)one!["number"]));
        Assert.Single((await it.People[3].Consultant.Read(APeerGroup.Groups)).Json!["items"]!.AsArray());
        Assert.Equal("resource.not-found", (await it.First.Stranger.Read(it.Url)).Code);
        Assert.Empty((await it.First.Stranger.Read(APeerGroup.Groups)).Json!["items"]!.AsArray());
    }

    [Theory, EveryDatabase]
    public async Task A_group_has_members_who_are_registered_each_once(TestDatabase database)
    {
        var it = await APeerGroup.Of(database);
        var numbers = it.Numbers;
        var section = new { section = "unknown", members = numbers[1..] };

        Assert.Equal("peer-group.wrong-size", (await it.Found(numbers[1])).Code);
        Assert.Equal("peer-group.named-twice", (await it.Found(numbers[1], numbers[1], numbers[2])).Code);
        Assert.Equal("peer-group.named-twice", (await it.Found(numbers)).Code);
        Assert.Equal("peer-group.not-registered", (await it.Found(numbers[1], "W00000001B")).Code);
        Assert.Equal(["#/members/1 registration.number-malformed"], (await it.Found(numbers[1], "W00000001C")).Faults);
        Assert.Equal("peer-group.section-unknown", (await it.First.Consultant.Create(APeerGroup.Groups, section)).Code);
        var outsider = await ALedgerCase.NotRegistered(database);
        var body = new { section = ALedgerCase.Section, members = numbers };
        Assert.Equal("peer-group.not-registered", (await outsider.Consultant.Create(APeerGroup.Groups, body)).Code);
    }

    [Theory, EveryDatabase]
    public async Task A_stale_answer_to_an_invitation_changes_nothing(TestDatabase database)
    {
        var it = await APeerGroup.Of(database);
        var founded = await it.Found();
        await it.Accept(it.People[1]);

        var stale = await it.People[2].Consultant.Change($"{it.Url}/acceptance", founded.ETag);

        Assert.Equal("precondition.stale", stale.Code);
        Assert.Equal(2, States(await it.First.Consultant.Read(it.Url), "member"));
    }

    [Theory, EveryDatabase]
    public async Task The_same_key_registers_one_group(TestDatabase database)
    {
        var (it, key) = (await APeerGroup.Of(database), Guid.NewGuid().ToString());
        var body = new { section = ALedgerCase.Section, members = it.Numbers[1..] };

        var first = await it.First.Consultant.Create(APeerGroup.Groups, body, key);
        var again = await it.First.Consultant.Create(APeerGroup.Groups, body, key);

        Assert.Equal((HttpStatusCode.Created, first.Id), (again.Status, again.Id));
        Assert.Single((await it.First.Consultant.Read(APeerGroup.Groups)).Json!["items"]!.AsArray());
    }

    private static int States(Answer group, string state) =>
        group.Json!["members"]!.AsArray().Count(member => (string?)member!["state"] == state);
}
