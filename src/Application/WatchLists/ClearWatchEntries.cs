using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.WatchLists;

/// <summary>Stops following everybody on a watch-list; the list stays.</summary>
/// <param name="Id">The list.</param>
/// <param name="Expected">The revision that was read; null for any.</param>
[RequireScope(Scopes.RegisterVerify)]
[NoInputRules]
public sealed record ClearWatchEntries(Guid Id, int? Expected) : ICommand<Guid>;

internal sealed class ClearWatchEntriesHandler(IRegisterDb db, ICallContext call)
    : IRequestHandler<ClearWatchEntries, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(ClearWatchEntries command, CancellationToken ct)
    {
        var list = await db.WatchLists.ToChange(command.Id, command.Expected, call.Caller, ct);
        if (list.Error is { } refused)
            return refused;

        var numbers = await db
            .WatchEntries.Where(entry => entry.WatchListId == command.Id)
            .Select(entry => entry.Number)
            .ToArrayAsync(ct);
        list.Value.Drop(numbers.Length);

        db.Exchange(command.Id, numbers, []);
        return await db.Commit(() => command.Id, ct);
    }
}
