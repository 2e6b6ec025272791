using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.PeerGroups;

/// <summary>
/// Consultants who meet to talk about their own practice (intervisiegroep). It is registered before it meets. What they talk
/// about is theirs: there is no text of any kind here.
/// </summary>
public sealed class PeerGroup : AggregateRoot
{
    private readonly List<PeerMember> members = [];

    private PeerGroup() { }

    /// <summary>The rules under which it was registered.</summary>
    public PolicyReference Policy { get; private init; } = null!;

    /// <summary>When it was registered.</summary>
    public DateTimeOffset FoundedAt { get; private init; }

    /// <summary>Everybody who is or was in it, or is asked.</summary>
    public IReadOnlyList<PeerMember> Members => members;

    /// <summary>A member registers a group and asks the others.</summary>
    public static Result<PeerGroup> Found(
        PeerInvitee founder,
        IReadOnlyCollection<PeerInvitee> invited,
        Policy policy,
        DateTimeOffset now
    )
    {
        var rules = policy.Cpd.PeerGroups;
        var people = invited.Prepend(founder).DistinctBy(it => it.ConsultantId).ToArray();
        if (people.Length < invited.Count + 1)
            return PeerGroupErrors.NamedTwice;
        if (people.Length < rules.MinMembers || people.Length > rules.MaxMembers)
            return PeerGroupErrors.WrongSize(rules.MinMembers, rules.MaxMembers);

        var group = new PeerGroup
        {
            Id = Guid.CreateVersion7(),
            Policy = policy.Reference,
            FoundedAt = now,
        };
        group.members.Add(new PeerMember(founder, DutchCalendar.DayOf(now)));
        group.members.AddRange(invited.Select(it => new PeerMember(it, null)));

        group.Raise(new PeerGroupFounded(group.Id, founder.ConsultantId, people.Length));
        return group;
    }

    /// <summary>Somebody who is asked joins.</summary>
    public Result Accept(PeerMember member, DateOnly today)
    {
        if (member.State is not MembershipState.Invited)
            return PeerGroupErrors.NotInvited;

        member.JoinedOn = today;
        Raise(new PeerGroupJoined(Id, member.ConsultantId, today));
        return Result.Success;
    }

    /// <summary>Somebody leaves, or does not want to join. Sessions up to the day before stay as they are.</summary>
    public Result Leave(PeerMember member, DateOnly today)
    {
        if (member.State is MembershipState.Left)
            return PeerGroupErrors.LeftAlready;

        member.LeftOn = today;
        Raise(new PeerGroupLeft(Id, member.ConsultantId, today));
        return Result.Success;
    }
}
