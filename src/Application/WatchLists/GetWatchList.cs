using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.WatchLists;

/// <summary>Shows a watch-list of the caller's organisation.</summary>
/// <param name="Id">The list.</param>
[RequireScope(Scopes.RegisterVerify)]
public sealed record GetWatchList(Guid Id) : IQuery<WatchListView>;

internal sealed class GetWatchListHandler(IRegisterDb db, ICallContext call)
    : IRequestHandler<GetWatchList, Result<WatchListView>>
{
    public async Task<Result<WatchListView>> Handle(GetWatchList query, CancellationToken ct)
    {
        var list = await db.WatchLists.AsNoTracking().Own(query.Id, call.Caller, ct);
        return list.Error is { } unseen ? unseen : WatchListView.Of(list.Value);
    }
}
