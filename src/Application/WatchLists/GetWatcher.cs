using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using Accreditation.Domain.WatchLists;
using MediatR;

namespace Accreditation.Application.WatchLists;

/// <summary>Shows one organisation that follows a consultant, or about which they decided.</summary>
/// <param name="ConsultantId">The consultant.</param>
/// <param name="Organisation">The code of the organisation.</param>
[RequireScope(Scopes.Consultant)]
public sealed record GetWatcher(Guid ConsultantId, string Organisation) : IQuery<WatcherView>;

internal sealed class GetWatcherHandler(WatcherDesk desk) : IRequestHandler<GetWatcher, Result<WatcherView>>
{
    public async Task<Result<WatcherView>> Handle(GetWatcher query, CancellationToken ct)
    {
        var records = await desk.Own(query.ConsultantId, ct);
        if (records.Error is { } unseen)
            return unseen;

        var all = await desk.All(records.Value, ct);
        return all.SingleOrDefault(it => it.Organisation == query.Organisation) is { } watcher
            ? watcher
            : WatchListErrors.WatcherNotFound;
    }
}
