using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Accreditation.Domain.WatchLists;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.WatchLists;

/// <summary>Stops following one number.</summary>
/// <param name="Id">The list.</param>
/// <param name="Number">The number as it stands on the list.</param>
/// <param name="Expected">The revision of the list that was read; null for any.</param>
[RequireScope(Scopes.RegisterVerify)]
[NoInputRules]
public sealed record RemoveWatchEntry(Guid Id, string Number, int? Expected) : ICommand<Guid>;

internal sealed class RemoveWatchEntryHandler(IRegisterDb db, ICallContext call)
    : IRequestHandler<RemoveWatchEntry, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(RemoveWatchEntry command, CancellationToken ct)
    {
        var list = await db.WatchLists.ToChange(command.Id, command.Expected, call.Caller, ct);
        if (list.Error is { } refused)
            return refused;

        var number = RegistrationNumber.Parse(command.Number);
        if (number.Error is { } mistyped)
            return mistyped;
        if (!await db.WatchEntries.AnyAsync(it => it.WatchListId == command.Id && it.Number == number.Value, ct))
            return WatchListErrors.EntryNotFound;

        list.Value.Drop(1);
        db.Exchange(command.Id, [number.Value], []);
        return await db.Commit(() => command.Id, ct);
    }
}
