using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using Accreditation.Domain.WatchLists;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.WatchLists;

/// <summary>An organisation begins a watch-list.</summary>
/// <param name="Name">What it is to be called.</param>
[RequireScope(Scopes.RegisterVerify)]
public sealed record BeginWatchList(string Name) : ICommand<WatchListView>;

internal sealed class BeginWatchListValidator : AbstractValidator<BeginWatchList>
{
    public BeginWatchListValidator() => RuleFor(command => command.Name).Text(WatchList.NameMaxLength);
}

internal sealed class BeginWatchListHandler(IRegisterDb db, ICallContext call, TimeProvider clock)
    : IRequestHandler<BeginWatchList, Result<WatchListView>>
{
    public async Task<Result<WatchListView>> Handle(BeginWatchList command, CancellationToken ct)
    {
        if (call.Caller.Organisation is not { } organisation)
            return WatchListErrors.NoOrganisation;

        var others = await db
            .WatchLists.Where(list => list.Owner == organisation)
            .Select(list => new { list.Name, list.Place })
            .ToListAsync(ct);
        var begun = WatchList.Begin(
            organisation,
            command.Name,
            [.. others.Select(other => (other.Name, other.Place))],
            clock.GetUtcNow()
        );
        if (begun.Error is { } refused)
            return refused;

        db.WatchLists.Add(begun.Value);
        return await db.Commit(() => WatchListView.Of(begun.Value), ct, duplicate: SharedErrors.ConcurrentChange);
    }
}
