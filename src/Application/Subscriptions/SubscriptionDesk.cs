using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Subscriptions;

/// <summary>Finds subscriptions for those who may see them: their organisation and the operator.</summary>
internal sealed class SubscriptionDesk(IRegisterDb db, ICallContext call)
{
    /// <summary>The organisation of the caller, which everything here belongs to.</summary>
    public Result<OrganisationCode> Organisation =>
        call.Caller.Organisation is { } organisation ? organisation : SubscriptionErrors.NoOrganisation;

    /// <summary>Whether the caller looks at it as the operator, and not as its owner.</summary>
    public bool IsOperatorOf(Subscription subscription) => subscription.Organisation != call.Caller.Organisation;

    /// <summary>A subscription of the caller's own organisation, at the revision on which the caller decided.</summary>
    public async Task<Result<Subscription>> Own(Guid id, int? expected, CancellationToken ct)
    {
        if (Organisation is { Error: { } nameless })
            return nameless;

        var organisation = Organisation.Value;
        return await Found(Existing.Where(one => one.Organisation == organisation), id, expected, ct);
    }

    /// <summary>A subscription that the caller may look at.</summary>
    public async Task<Result<Subscription>> Seen(Guid id, int? expected, CancellationToken ct)
    {
        var all = Visible();
        return all.Error is { } nameless ? nameless : await Found(all.Value, id, expected, ct);
    }

    /// <summary>Every subscription that the caller may look at.</summary>
    public Result<IQueryable<Subscription>> Visible()
    {
        if (call.Caller.Has(Scopes.RegisterOperate))
            return Result<IQueryable<Subscription>>.Succeed(Existing);
        if (Organisation is { Error: { } nameless })
            return nameless;

        var organisation = Organisation.Value;
        return Result<IQueryable<Subscription>>.Succeed(Existing.Where(one => one.Organisation == organisation));
    }

    /// <summary>Whether a watch-list belongs to an organisation.</summary>
    public async Task<Result> Check(Guid? watchListId, OrganisationCode organisation, CancellationToken ct) =>
        watchListId is null || await db.WatchLists.AnyAsync(it => it.Id == watchListId && it.Owner == organisation, ct)
            ? Result.Success
            : SubscriptionErrors.UnknownWatchList;

    private IQueryable<Subscription> Existing => db.Subscriptions.Where(one => one.State != SubscriptionState.Deleted);

    private static async Task<Result<Subscription>> Found(
        IQueryable<Subscription> among,
        Guid id,
        int? expected,
        CancellationToken ct
    )
    {
        if (await among.SingleOrDefaultAsync(one => one.Id == id, ct) is not { } found)
            return SubscriptionErrors.NotFound;

        return found.Expect(expected).Error is { } stale ? stale : found;
    }
}
