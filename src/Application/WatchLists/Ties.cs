using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using Accreditation.Domain.WatchLists;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.WatchLists;

/// <summary>What is between some organisations and some people on a day, and what follows from it.</summary>
internal sealed class Ties
{
    private readonly HashSet<(OrganisationCode, Guid)> employed;
    private readonly HashSet<(OrganisationCode, Guid)> employedBefore;
    private readonly ILookup<(OrganisationCode, Guid), Tie> decided;

    private Ties(IEnumerable<Tie> employed, IEnumerable<Tie> employedBefore, IEnumerable<Tie> decided)
    {
        this.employed = [.. employed.Select(Key)];
        this.employedBefore = [.. employedBefore.Select(Key)];
        this.decided = decided.ToLookup(Key);
    }

    /// <summary>Every organisation about which somebody decided.</summary>
    public IEnumerable<OrganisationCode> Decided => decided.Select(of => of.Key.Item1);

    /// <summary>Asks for them.</summary>
    /// <param name="db">The store.</param>
    /// <param name="today">The day.</param>
    /// <param name="of">Says between whom.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task<Ties> Of(
        IRegisterDb db,
        DateOnly today,
        Func<IQueryable<Tie>, IQueryable<Tie>> of,
        CancellationToken ct
    ) =>
        new(
            await of(db.Employed(today)).ToListAsync(ct),
            await of(db.EmployedBefore(today)).ToListAsync(ct),
            await of(db.Decided()).ToListAsync(ct)
        );

    /// <summary>Whether an employment on record covers the day.</summary>
    public bool AreByEmployment(OrganisationCode organisation, Guid personId) =>
        employed.Contains((organisation, personId));

    /// <summary>What the consultant decided last; null when nothing.</summary>
    public Tie? Decision(OrganisationCode organisation, Guid personId) =>
        decided[(organisation, personId)]
            .OrderByDescending(tie => tie.WithdrawnAt ?? tie.GivenAt)
            .ThenByDescending(tie => tie.IsInForce)
            .FirstOrDefault();

    /// <summary>The ground on which the organisation follows. Whoever never consented and refuses is like whoever was not asked.</summary>
    public WatchRelation Between(OrganisationCode organisation, Guid personId)
    {
        if (AreByEmployment(organisation, personId))
            return WatchRelation.ByEmployment;

        return Decision(organisation, personId) is { IsInForce: true } ? WatchRelation.ByConsent
            : IsOver(organisation, personId) ? WatchRelation.Ended
            : WatchRelation.Pending;
    }

    private bool IsOver(OrganisationCode organisation, Guid personId) =>
        employedBefore.Contains((organisation, personId))
        || decided[(organisation, personId)].Any(tie => tie.GivenAt is not null);

    private static (OrganisationCode, Guid) Key(Tie tie) => (tie.Organisation, tie.PersonId);
}
