using Accreditation.Application.Cpd.PeerGroups;
using Accreditation.Domain.Cpd.PeerGroups;

namespace Accreditation.Api.Cpd.PeerGroups;

/// <summary>Examples of peer groups; the people in them do not exist.</summary>
internal static class PeerGroupExamples
{
    private static readonly DateOnly Joined = new(2026, 1, 12);

    public static readonly FoundPeerGroupRequest Found = new("wmo-consulent", ["W00000002C", "W00000003D"]);

    public static readonly ReportPeerSessionRequest Report = new(
        new DateOnly(2026, 2, 10),
        120,
        ["W00000001B", "W00000002C", "W00000003D"]
    );

    public static readonly PeerGroupView Group = new()
    {
        Id = Guid.Parse("0192f0c7-1a2b-7c3d-8e4f-5a6b7c8d9e0f"),
        Revision = 2,
        Section = Found.Section,
        FoundedAt = new DateTimeOffset(2026, 1, 12, 9, 30, 0, TimeSpan.Zero),
        Members =
        [
            new PeerMemberView("W00000001B", "A.B. van der Voorbeeld", MembershipState.Member, Joined, null),
            new PeerMemberView("W00000002C", "C. Verzonnen", MembershipState.Member, Joined.AddDays(1), null),
            new PeerMemberView("W00000003D", "D. Bedacht", MembershipState.Invited, null, null),
        ],
    };

    public static readonly PeerSessionView Session = new()
    {
        Id = Guid.Parse("0192f0c7-2b3c-7d4e-9f5a-6b7c8d9e0f1a"),
        Revision = 1,
        GroupId = Group.Id,
        State = PeerSessionState.Reported,
        HeldOn = Report.HeldOn,
        Minutes = Report.Minutes,
        Present =
        [
            new PresentMember("W00000001B", "A.B. van der Voorbeeld", true, false),
            new PresentMember("W00000002C", "C. Verzonnen", false, false),
            new PresentMember("W00000003D", "D. Bedacht", false, false),
        ],
        ReportedAt = new DateTimeOffset(2026, 2, 10, 16, 0, 0, TimeSpan.Zero),
    };

    public static readonly PeerSessionView Confirmed = Session with
    {
        Revision = 3,
        State = PeerSessionState.Confirmed,
        Present = [.. Session.Present.Select(it => it with { Confirmed = !it.Reported })],
    };
}
