using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.PeerGroups;

/// <summary>Whether a session counts.</summary>
[Dutch("status van een intervisiebijeenkomst")]
public enum PeerSessionState
{
    /// <summary>Reported by one member; others who were there have to confirm it (gemeld).</summary>
    Reported,

    /// <summary>Confirmed by enough of the others; everybody who was there has the points (bevestigd).</summary>
    Confirmed,
}

/// <summary>
/// One meeting of a peer group (intervisiebijeenkomst): the day, the minutes and who was there, never what was said. One
/// member reports it; it counts for everybody present once enough of the others have confirmed it.
/// </summary>
public sealed class PeerSession : AggregateRoot
{
    private PeerSession() { }

    /// <summary>The group.</summary>
    public Guid GroupId { get; private init; }

    /// <summary>The rules that were in force when it was reported.</summary>
    public PolicyReference Policy { get; private init; } = null!;

    /// <summary>The day.</summary>
    public DateOnly HeldOn { get; private init; }

    /// <summary>The minutes.</summary>
    public int Minutes { get; private init; }

    /// <summary>Who was there.</summary>
    public IReadOnlyList<Guid> Present { get; private init; } = [];

    /// <summary>Who reported it.</summary>
    public Guid ReportedBy { get; private init; }

    /// <summary>When it was reported.</summary>
    public DateTimeOffset ReportedAt { get; private init; }

    /// <summary>Who confirmed it.</summary>
    public IReadOnlyList<Guid> ConfirmedBy { get; private set; } = [];

    /// <summary>Whether it counts.</summary>
    public PeerSessionState State { get; private set; }

    /// <summary>A member who was there reports a session.</summary>
    public static Result<PeerSession> Report(
        PeerGroup group,
        PeerMember reporter,
        DateOnly heldOn,
        int minutes,
        IReadOnlyCollection<PeerMember> present,
        Policy policy,
        DateTimeOffset now
    )
    {
        var rules = policy.Cpd.PeerGroups;
        if (FreeText.ErrorFor(Faults(heldOn, minutes, policy.Cpd, DutchCalendar.DayOf(now))) is { } faulty)
            return faulty;
        if (!present.Contains(reporter))
            return PeerSessionErrors.ReporterAbsent;
        if (present.Any(member => !member.WasMemberOn(heldOn)))
            return PeerSessionErrors.NotMemberThen;
        if (group.Members.Count(member => member.WasMemberOn(heldOn)) < rules.MinMembers)
            return PeerSessionErrors.GroupTooSmall(rules.MinMembers);
        if (present.Count < Math.Max(rules.MinPresent, rules.Confirmations + 1))
            return PeerSessionErrors.TooFewPresent(Math.Max(rules.MinPresent, rules.Confirmations + 1));

        var session = new PeerSession
        {
            Id = Guid.CreateVersion7(),
            GroupId = group.Id,
            Policy = policy.Reference,
            HeldOn = heldOn,
            Minutes = minutes,
            Present = [.. present.Select(member => member.ConsultantId)],
            ReportedBy = reporter.ConsultantId,
            ReportedAt = now,
        };
        session.Raise(new PeerSessionReported(session.Id, group.Id, heldOn));
        return session;
    }

    /// <summary>Another member who was there confirms it.</summary>
    public Result Confirm(Guid consultantId, PeerGroupRules rules)
    {
        if (State is PeerSessionState.Confirmed)
            return PeerSessionErrors.Closed;
        if (consultantId == ReportedBy)
            return PeerSessionErrors.OwnReport;
        if (!Present.Contains(consultantId))
            return PeerSessionErrors.NotPresent;
        if (ConfirmedBy.Contains(consultantId))
            return PeerSessionErrors.ConfirmedAlready;

        ConfirmedBy = [.. ConfirmedBy, consultantId];
        if (ConfirmedBy.Count >= rules.Confirmations)
            State = PeerSessionState.Confirmed;
        Raise(new PeerSessionConfirmed(Id, GroupId, consultantId, State is PeerSessionState.Confirmed));
        return Result.Success;
    }

    /// <summary>Whoever reported it takes it back while it does not count yet.</summary>
    public Result Retract(Guid consultantId)
    {
        if (State is PeerSessionState.Confirmed)
            return PeerSessionErrors.Closed;
        if (consultantId != ReportedBy)
            return PeerSessionErrors.OfAnother;

        Raise(new PeerSessionRetracted(Id, GroupId));
        return Result.Success;
    }

    /// <summary>The entries that it brings into the ledgers of everybody who was there; none while it does not count.</summary>
    public IReadOnlyList<CpdCredit> Credits(CpdRules rules, DateTimeOffset now)
    {
        if (State is not PeerSessionState.Confirmed)
            return [];

        var category = rules.Categories.Single(it => it.Code == rules.PeerGroups.Category);
        var facts = new CreditFacts(CreditSource.PeerGroup, category.Wording.Nl, Minutes, HeldOn, HeldOn, OriginId: Id);
        var share = new PointsShare(category.Code, rules.PointsFor(Minutes), []);
        return [.. Present.SelectMany(id => CpdCredit.Enter(new CreditOwner(id, Policy.Section), facts, [share], now))];
    }

    private static IEnumerable<InputFault> Faults(DateOnly heldOn, int minutes, CpdRules rules, DateOnly today)
    {
        var (peers, months) = (rules.PeerGroups, rules.OwnReports.WithinMonths);
        if (heldOn > today)
            yield return FreeText.Fault(
                "#/heldOn",
                PeerSessionErrors.InTheFutureCode,
                "Only a session that was held counts."
            );
        if (heldOn < today.AddMonths(-months))
            yield return FreeText.Fault(
                "#/heldOn",
                PeerSessionErrors.TooLateCode,
                $"Report a session within {months} months."
            );
        if (minutes < peers.MinMinutes || minutes > peers.MaxMinutes)
            yield return FreeText.Fault(
                "#/minutes",
                PeerSessionErrors.MinutesOutOfRangeCode,
                $"A session takes {peers.MinMinutes} to {peers.MaxMinutes} minutes."
            );
    }
}
