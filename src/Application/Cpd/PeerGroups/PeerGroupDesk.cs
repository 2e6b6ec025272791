using Accreditation.Application.Consultants;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.PeerGroups;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.PeerGroups;

/// <summary>Opens peer groups and sessions for those who are in the group. For anybody else there are none.</summary>
internal sealed class PeerGroupDesk(IRegisterDb db, ICallContext call)
{
    private static readonly Standing[] InTheRegister =
    [
        Standing.Provisional,
        Standing.Registered,
        Standing.Conditional,
    ];

    /// <summary>The groups that the caller is in, was asked into, or left.</summary>
    public async Task<IQueryable<PeerGroup>> Own(CancellationToken ct)
    {
        var records = await OwnRecords(ct);
        return db.PeerGroups.Where(it => it.Members.Any(member => records.Contains(member.ConsultantId)));
    }

    /// <summary>A group with the caller's own place in it.</summary>
    public async Task<Result<(PeerGroup Group, PeerMember Self)>> Open(Guid id, CancellationToken ct)
    {
        var records = await OwnRecords(ct);
        var group = await db.PeerGroups.Include(it => it.Members).SingleOrDefaultAsync(it => it.Id == id, ct);
        var self = group?.Members.OrderBy(it => it.State is MembershipState.Member ? 0 : 1).FirstOrDefault(IsOwn);
        return self is null ? PeerGroupErrors.NotFound : (group!, self);

        bool IsOwn(PeerMember member) => records.Contains(member.ConsultantId);
    }

    /// <summary>A session with its group and the caller's own place in it; sessions are for members who did not leave.</summary>
    public async Task<Result<(PeerSession Session, PeerGroup Group, PeerMember Self)>> OpenSession(
        Guid id,
        CancellationToken ct
    )
    {
        var session = await db.PeerSessions.SingleOrDefaultAsync(it => it.Id == id, ct);
        if (session is null)
            return PeerSessionErrors.NotFound;

        var opened = await Open(session.GroupId, ct);
        return opened.Error is null && MaySee(opened.Value.Self, session)
            ? (session, opened.Value.Group, opened.Value.Self)
            : PeerSessionErrors.NotFound;
    }

    /// <summary>The people behind numbers that stand in the register on a day.</summary>
    public async Task<IReadOnlyList<PeerInvitee>> Registered(
        IReadOnlyCollection<RegistrationNumber> numbers,
        string section,
        DateOnly today,
        CancellationToken ct
    )
    {
        var found = await InRegister(section, today)
            .Where(it => numbers.Contains(it.Number))
            .Select(it => new { it.ConsultantId, it.Number })
            .ToArrayAsync(ct);
        return [.. found.Select(it => new PeerInvitee(it.ConsultantId, it.Number))];
    }

    /// <summary>The caller, when they stand in the register on a day.</summary>
    public async Task<PeerInvitee?> Self(string section, DateOnly today, CancellationToken ct)
    {
        var records = await OwnRecords(ct);
        var found = await InRegister(section, today)
            .Where(it => records.Contains(it.ConsultantId))
            .Select(it => new { it.ConsultantId, it.Number })
            .FirstOrDefaultAsync(ct);
        return found is null ? null : new PeerInvitee(found.ConsultantId, found.Number);
    }

    /// <summary>The display names of the people in a group.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesIn(
        IReadOnlyCollection<PeerGroup> groups,
        CancellationToken ct
    )
    {
        var ids = groups.SelectMany(it => it.Members).Select(it => it.ConsultantId).Distinct().ToArray();
        var people = await db
            .Consultants.AsNoTracking()
            .Where(it => ids.Contains(it.Id))
            .Select(it => new { it.Id, it.Name })
            .ToArrayAsync(ct);
        return people.ToDictionary(it => it.Id, it => it.Name.Display);
    }

    private IQueryable<Registration> InRegister(string section, DateOnly today) =>
        db
            .Registrations.AsNoTracking()
            .Where(it => it.Section == section && it.MergedInto == null)
            .Where(it =>
                it.Segments.Any(s =>
                    s.From <= today && (s.Until == null || today < s.Until) && InTheRegister.Contains(s.Standing)
                )
            );

    private static bool MaySee(PeerMember self, PeerSession session) =>
        self.State is MembershipState.Member || session.Present.Contains(self.ConsultantId);

    private async Task<IReadOnlyCollection<Guid>> OwnRecords(CancellationToken ct) =>
        call.Caller.ConsultantId is { } id && await db.Consultants.AnyAsync(it => it.Id == id, ct)
            ? await db.RecordsOf(id, ct)
            : [];
}
