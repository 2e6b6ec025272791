using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using Accreditation.Domain.WatchLists;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.WatchLists;

/// <summary>Loads watch-lists for the organisation whose they are; to any other there are none.</summary>
internal static class WatchListAccess
{
    /// <summary>The list with an identifier.</summary>
    public static async Task<Result<WatchList>> Own(
        this IQueryable<WatchList> lists,
        Guid id,
        Caller caller,
        CancellationToken ct
    )
    {
        if (caller.Organisation is not { } organisation)
            return WatchListErrors.NoOrganisation;

        var list = await lists.SingleOrDefaultAsync(it => it.Id == id && it.Owner == organisation, ct);
        return list is null ? WatchListErrors.NotFound : list;
    }

    /// <summary>The list with an identifier, to be changed by whoever saw that revision.</summary>
    public static async Task<Result<WatchList>> ToChange(
        this IQueryable<WatchList> lists,
        Guid id,
        int? expected,
        Caller caller,
        CancellationToken ct
    )
    {
        var list = await lists.Own(id, caller, ct);
        return list.Error is null && list.Value.Expect(expected).Error is { } stale ? stale : list;
    }
}
