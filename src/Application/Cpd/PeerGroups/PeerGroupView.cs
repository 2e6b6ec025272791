using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.PeerGroups;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Cpd.PeerGroups;

/// <summary>A peer group as those who are in it see it.</summary>
[Dutch("intervisiegroep")]
public sealed record PeerGroupView : IRevisioned
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required int Revision { get; init; }

    /// <summary>The section of the register.</summary>
    public required string Section { get; init; }

    /// <summary>When it was registered.</summary>
    public required DateTimeOffset FoundedAt { get; init; }

    /// <summary>Everybody who is or was in it, or is asked.</summary>
    public required IReadOnlyList<PeerMemberView> Members { get; init; }

    internal static PeerGroupView Of(PeerGroup group, IReadOnlyDictionary<Guid, string> names) =>
        new()
        {
            Id = group.Id,
            Revision = group.Revision,
            Section = group.Policy.Section,
            FoundedAt = group.FoundedAt,
            Members =
            [
                .. group
                    .Members.OrderBy(it => it.Number.Value, StringComparer.Ordinal)
                    .Select(it => new PeerMemberView(
                        it.Number.Value,
                        names[it.ConsultantId],
                        it.State,
                        it.JoinedOn,
                        it.LeftOn
                    )),
            ],
        };
}

/// <summary>Somebody in a peer group; no more of them than the public register shows.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="Name">The display name.</param>
/// <param name="State">Where they stand.</param>
/// <param name="JoinedOn">The day on which they joined.</param>
/// <param name="LeftOn">The first day on which they are no longer in the group.</param>
[Dutch("deelnemer aan intervisie")]
public sealed record PeerMemberView(
    string Number,
    string Name,
    MembershipState State,
    DateOnly? JoinedOn,
    DateOnly? LeftOn
);

/// <summary>A session of a peer group: when, how long and who; never what was said.</summary>
[Dutch("intervisiebijeenkomst")]
public sealed record PeerSessionView : IRevisioned
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required int Revision { get; init; }

    /// <summary>The group.</summary>
    public required Guid GroupId { get; init; }

    /// <summary>Whether it counts.</summary>
    public required PeerSessionState State { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>The minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>Who was there.</summary>
    public required IReadOnlyList<PresentMember> Present { get; init; }

    /// <summary>When it was reported.</summary>
    public required DateTimeOffset ReportedAt { get; init; }

    internal static PeerSessionView Of(PeerSession session, PeerGroup group, IReadOnlyDictionary<Guid, string> names) =>
        new()
        {
            Id = session.Id,
            Revision = session.Revision,
            GroupId = session.GroupId,
            State = session.State,
            HeldOn = session.HeldOn,
            Minutes = session.Minutes,
            Present =
            [
                .. group
                    .Members.Where(it => session.Present.Contains(it.ConsultantId))
                    .OrderBy(it => it.Number.Value, StringComparer.Ordinal)
                    .Select(it => new PresentMember(
                        it.Number.Value,
                        names[it.ConsultantId],
                        session.ReportedBy == it.ConsultantId,
                        session.ConfirmedBy.Contains(it.ConsultantId)
                    )),
            ],
            ReportedAt = session.ReportedAt,
        };
}

/// <summary>Somebody who was at a session.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="Name">The display name.</param>
/// <param name="Reported">Whether they reported it.</param>
/// <param name="Confirmed">Whether they confirmed it.</param>
[Dutch("aanwezige bij intervisie")]
public sealed record PresentMember(string Number, string Name, bool Reported, bool Confirmed);
