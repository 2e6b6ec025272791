using Accreditation.Application.Cpd.Evaluation;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Evaluation;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Accreditation.Domain.WatchLists;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.WatchLists;

/// <summary>Lists the entries of a watch-list with how each stands today, in the order in which the numbers were issued.</summary>
/// <param name="Id">The list.</param>
/// <param name="Page">Which part of it.</param>
[RequireScope(Scopes.RegisterVerify)]
public sealed record ListWatchEntries(Guid Id, PageRequest Page) : IQuery<Page<WatchEntryView>>;

internal sealed class ListWatchEntriesValidator : AbstractValidator<ListWatchEntries>
{
    public ListWatchEntriesValidator() => this.Paged(query => query.Page);
}

internal sealed class ListWatchEntriesHandler(IRegisterDb db, CpdDesk desk, ICallContext call, TimeProvider clock)
    : IRequestHandler<ListWatchEntries, Result<Page<WatchEntryView>>>
{
    public async Task<Result<Page<WatchEntryView>>> Handle(ListWatchEntries query, CancellationToken ct)
    {
        var after = Cursor.Read<Position>(query.Page.Cursor);
        if (after.Error is { } unreadable)
            return unreadable;
        var list = await db.WatchLists.AsNoTracking().Own(query.Id, call.Caller, ct);
        if (list.Error is { } unseen)
            return unseen;

        var watched = db.Watched(db.WatchEntries.Where(entry => entry.WatchListId == query.Id));
        if (after.Value is { Id: var last })
            watched = watched.Where(it => it.RegistrationId.CompareTo(last) > 0);
        var found = await watched.OrderBy(it => it.RegistrationId).Take(query.Page.Limit + 1).ToArrayAsync(ct);
        var page = Page.Of(found, query.Page.Limit, it => new Position(it.RegistrationId));
        return new Page<WatchEntryView>(await Show(page.Items, list.Value.Owner, ct), page.NextCursor);
    }

    private async Task<IReadOnlyList<WatchEntryView>> Show(
        IReadOnlyList<WatchedNumber> watched,
        OrganisationCode owner,
        CancellationToken ct
    )
    {
        var today = DutchCalendar.DayOf(clock.GetUtcNow());
        Guid[] people = [.. watched.Select(it => it.PersonId).Distinct()];
        RegistrationNumber[] numbers = [.. watched.Select(it => it.InUse).Distinct()];
        var ties = await Ties.Of(
            db,
            today,
            all => all.Where(tie => tie.Organisation == owner && people.Contains(tie.PersonId)),
            ct
        );
        var registrations = await db
            .Registrations.AsNoTracking()
            .Include(it => it.Facts)
            .Where(it => numbers.Contains(it.Number))
            .ToDictionaryAsync(it => it.Number, ct);

        var views = new List<WatchEntryView>();
        foreach (var one in watched)
            views.Add(await Show(one, registrations[one.InUse], ties, today, ct));
        return views;
    }

    private async Task<WatchEntryView> Show(
        WatchedNumber one,
        Registration registration,
        Ties ties,
        DateOnly today,
        CancellationToken ct
    )
    {
        var relation = ties.Between(one.Organisation, one.PersonId);
        return new WatchEntryView
        {
            Number = one.Number.Value,
            GoesOnAs = one.First is null ? null : one.InUse.Value,
            Reference = one.Reference,
            AddedAt = one.AddedAt,
            Relation = relation,
            Standing = registration.History.StandingOn(today),
            ValidUntil = registration.PublicRecord.ValidUntil(today),
            Details = relation.Holds()
                ? WatchDetails.Of(registration, today, await ThemesCovered(registration, one, ties, today, ct))
                : null,
        };
    }

    private async Task<bool?> ThemesCovered(
        Registration registration,
        WatchedNumber one,
        Ties ties,
        DateOnly today,
        CancellationToken ct
    )
    {
        if (ties.Decision(one.Organisation, one.PersonId) is not { IsInForce: true, SharesThemeCoverage: true })
            return null;

        var evaluated = await desk.Evaluate(registration, [], today, clock.GetUtcNow(), ct);
        return evaluated.Error is null ? evaluated.Value.Unmet.All(rule => rule.Kind is not CpdRuleKind.Theme) : null;
    }

    private sealed record Position(Guid Id);
}
