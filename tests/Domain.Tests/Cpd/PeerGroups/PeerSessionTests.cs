using Accreditation.Domain.Cpd.PeerGroups;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Tests.Policies;

namespace Accreditation.Domain.Tests.Cpd.PeerGroups;

public class PeerSessionTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void It_counts_for_all_present_with_the_last_confirmation_that_the_rules_ask_for()
    {
        var (group, rules) = (Group(4), SamplePolicy.Cpd);
        var session = Report(group, present: 4).Value;

        Assert.Null(session.Confirm(group.Members[1].ConsultantId, rules.PeerGroups).Error);
        Assert.Empty(session.Credits(rules, Now));
        Assert.Null(session.Confirm(group.Members[2].ConsultantId, rules.PeerGroups).Error);

        Assert.Equal(PeerSessionState.Confirmed, session.State);
        Assert.Equal(
            group.Members.Select(it => (it.ConsultantId, 2m, "peer-consultation")),
            session.Credits(rules, Now).Select(it => (it.ConsultantId, it.Points, it.Category))
        );
    }

    [Fact]
    public void Who_left_was_a_member_up_to_the_day_before()
    {
        var group = Group(4);
        group.Leave(group.Members[3], Today);

        Assert.Equal(PeerSessionErrors.NotMemberThen, Report(group, present: 4).Error);
        Assert.True(group.Members[3].WasMemberOn(Today.AddDays(-1)));
        Assert.Null(Report(group, present: 3).Error);
    }

    [Fact]
    public void A_group_of_two_who_joined_cannot_have_a_session()
    {
        var group = Group(3, joined: 2);

        Assert.Equal("peer-session.group-too-small", Report(group, present: 2).Error?.Code);
    }

    [Fact]
    public void The_founder_counts_for_the_size_of_the_group()
    {
        var people = Enumerable.Range(0, 11).Select(_ => Invitee()).ToArray();
        var policy = SamplePolicy.Create();

        Assert.Equal("peer-group.wrong-size", PeerGroup.Found(people[0], people[1..2], policy, Now).Error?.Code);
        Assert.Null(PeerGroup.Found(people[0], people[1..3], policy, Now).Error);
        Assert.Null(PeerGroup.Found(people[0], people[1..10], policy, Now).Error);
        Assert.Equal("peer-group.wrong-size", PeerGroup.Found(people[0], people[1..], policy, Now).Error?.Code);
    }

    private static PeerGroup Group(int people, int? joined = null)
    {
        var all = Enumerable.Range(0, people).Select(_ => Invitee()).ToArray();
        var group = PeerGroup.Found(all[0], all[1..], SamplePolicy.Create(), Now.AddDays(-30)).Value;
        foreach (var member in group.Members.Skip(1).Take((joined ?? people) - 1))
            group.Accept(member, Today.AddDays(-29));
        return group;
    }

    private static Result<PeerSession> Report(PeerGroup group, int present) =>
        PeerSession.Report(
            group,
            group.Members[0],
            Today,
            120,
            [.. group.Members.Take(present)],
            SamplePolicy.Create(),
            Now
        );

    private static PeerInvitee Invitee() => new(Guid.CreateVersion7(), RegistrationNumber.Draw(Random.Shared.Next));
}
