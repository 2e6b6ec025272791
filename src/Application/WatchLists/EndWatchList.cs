using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using Accreditation.Domain.WatchLists;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.WatchLists;

/// <summary>An organisation ends a watch-list; it follows nobody by it any more.</summary>
/// <param name="Id">The list.</param>
/// <param name="Expected">The revision that was read; null for any.</param>
[RequireScope(Scopes.RegisterVerify)]
[NoInputRules]
public sealed record EndWatchList(Guid Id, int? Expected) : ICommand<Guid>;

internal sealed class EndWatchListHandler(IRegisterDb db, ICallContext call)
    : IRequestHandler<EndWatchList, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(EndWatchList command, CancellationToken ct)
    {
        var list = await db.WatchLists.ToChange(command.Id, command.Expected, call.Caller, ct);
        if (list.Error is { } refused)
            return refused;
        if (await db.Subscriptions.AnyAsync(one => one.WatchListId == command.Id, ct))
            return WatchListErrors.InUse;

        list.Value.End();
        db.WatchLists.Remove(list.Value);
        return await db.Commit(() => command.Id, ct);
    }
}
