using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.PeerGroups;

/// <summary>Where somebody stands in a peer group.</summary>
[Dutch("deelname aan een intervisiegroep")]
public enum MembershipState
{
    /// <summary>Invited, and has not accepted (uitgenodigd).</summary>
    Invited,

    /// <summary>A member (deelnemer).</summary>
    Member,

    /// <summary>Left, or did not want to join (vertrokken).</summary>
    Left,
}

/// <summary>One person in a peer group.</summary>
public sealed class PeerMember
{
    private PeerMember() { }

    internal PeerMember(PeerInvitee invitee, DateOnly? joinedOn) =>
        (ConsultantId, Number, JoinedOn) = (invitee.ConsultantId, invitee.Number, joinedOn);

    /// <summary>The person.</summary>
    public Guid ConsultantId { get; private init; }

    /// <summary>The registration number under which they came.</summary>
    public RegistrationNumber Number { get; private init; } = null!;

    /// <summary>The day on which they joined.</summary>
    public DateOnly? JoinedOn { get; internal set; }

    /// <summary>The first day on which they are no longer in the group.</summary>
    public DateOnly? LeftOn { get; internal set; }

    /// <summary>Where they stand.</summary>
    public MembershipState State =>
        LeftOn is not null ? MembershipState.Left
        : JoinedOn is not null ? MembershipState.Member
        : MembershipState.Invited;

    /// <summary>Whether they were a member on a day.</summary>
    public bool WasMemberOn(DateOnly day) => JoinedOn <= day && !(LeftOn <= day);
}

/// <summary>Somebody who is asked into a group.</summary>
/// <param name="ConsultantId">The person.</param>
/// <param name="Number">The registration number.</param>
public sealed record PeerInvitee(Guid ConsultantId, RegistrationNumber Number);
