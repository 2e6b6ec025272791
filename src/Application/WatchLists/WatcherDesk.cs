using Accreditation.Application.Consultants;
using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;
using Accreditation.Domain.WatchLists;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.WatchLists;

/// <summary>What a consultant sees of the organisations that follow them, and decides about them.</summary>
internal sealed class WatcherDesk(IRegisterDb db, IMunicipalities municipalities, ICallContext call, TimeProvider clock)
{
    /// <summary>Every record of a person, if the caller is that person; the first one is in use.</summary>
    public async Task<Result<IReadOnlyList<Guid>>> Own(Guid consultantId, CancellationToken ct)
    {
        if (
            !await db.Consultants.AnyAsync(it => it.Id == consultantId, ct)
            || !await db.AreOnePerson(call.Caller.ConsultantId, consultantId, ct)
        )
            return ConsultantErrors.NotFound;

        var inUse = await db.RecordInUse(consultantId, ct);
        return (Guid[])[inUse, .. (await db.RecordsOf(consultantId, ct)).Where(record => record != inUse)];
    }

    /// <summary>What the consultant decided about an organisation, to be decided anew by whoever saw that revision.</summary>
    public async Task<Result<WatchDecision>> ToDecide(
        Guid consultantId,
        string organisation,
        int? expected,
        CancellationToken ct
    )
    {
        var records = await Own(consultantId, ct);
        if (records.Error is { } unseen)
            return unseen;
        if (OrganisationCode.TryParse(organisation) is not { } code)
            return WatchListErrors.WatcherNotFound;

        var ids = records.Value;
        var decided = await db
            .WatchConsents.Where(it => ids.Contains(it.ConsultantId) && it.Organisation == code)
            .ToListAsync(ct);
        var own = decided.Find(it => it.ConsultantId == ids[0]) ?? WatchConsent.Between(ids[0], code);
        if (own.Expect(expected).Error is { } stale)
            return stale;
        if (own.Revision == 0)
            db.WatchConsents.Add(own);
        return new WatchDecision(ids, own, [.. decided.Where(it => it != own)]);
    }

    /// <summary>The organisations, in the order of their codes.</summary>
    public async Task<IReadOnlyList<WatcherView>> All(IReadOnlyList<Guid> records, CancellationToken ct)
    {
        var person = records[0];
        var lists = await (
            from registration in db.Registrations
            where records.Contains(registration.ConsultantId)
            join entry in db.WatchEntries on registration.Number equals entry.Number
            join list in db.WatchLists on entry.WatchListId equals list.Id
            group entry.AddedAt by list.Owner into ofOwner
            select new { Organisation = ofOwner.Key, Since = ofOwner.Min() }
        ).ToDictionaryAsync(it => it.Organisation, it => it.Since, ct);
        var today = DutchCalendar.DayOf(clock.GetUtcNow());
        var ties = await Ties.Of(db, today, all => all.Where(tie => tie.PersonId == person), ct);
        var revisions = await db
            .WatchConsents.Where(it => it.ConsultantId == person)
            .ToDictionaryAsync(it => it.Organisation, it => it.Revision, ct);

        return
        [
            .. lists
                .Keys.Union(ties.Decided)
                .OrderBy(organisation => organisation.Value, StringComparer.Ordinal)
                .Select(it =>
                    Show(
                        it,
                        lists.TryGetValue(it, out var since) ? since : null,
                        ties.Between(it, person),
                        ties.Decision(it, person),
                        revisions.GetValueOrDefault(it)
                    )
                ),
        ];
    }

    private WatcherView Show(
        OrganisationCode organisation,
        DateTimeOffset? since,
        WatchRelation relation,
        Tie? decision,
        int revision
    ) =>
        new()
        {
            Organisation = organisation.Value,
            Name = municipalities.Find(organisation)?.Name,
            Revision = revision,
            WatchedSince = since,
            Relation = relation,
            AwaitsDecision = since is not null && decision is null && !relation.Holds(),
            ConsentedAt = decision?.GivenAt,
            WithdrawnAt = decision?.WithdrawnAt,
            SharesThemeCoverage = decision is { SharesThemeCoverage: true, IsInForce: true },
        };
}

/// <summary>What one consultant decided about one organisation.</summary>
/// <param name="Records">Every record of the consultant, the one in use first.</param>
/// <param name="Own">The decision under the record in use.</param>
/// <param name="Others">Decisions under records that were merged into it.</param>
internal sealed record WatchDecision(IReadOnlyList<Guid> Records, WatchConsent Own, IReadOnlyList<WatchConsent> Others);
