using Accreditation.Application.Consultants;
using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Ledger;

/// <summary>Lists the ledger of a consultant, what was finished last first.</summary>
/// <param name="Id">The consultant.</param>
/// <param name="Filter">Which entries.</param>
/// <param name="Page">Which part of the list.</param>
[RequireScope(Scopes.Consultant, Scopes.RegisterManage)]
public sealed record ListCredits(Guid Id, CreditFilter Filter, PageRequest Page) : IQuery<Page<CreditView>>
{
    /// <summary>Only in this category.</summary>
    public string? Category => Filter.Category;

    /// <summary>Only with points on this theme.</summary>
    public string? Theme => Filter.Theme;

    /// <summary>Only what was finished on or after this day.</summary>
    public DateOnly? From => Filter.From;

    /// <summary>Only what was finished on or before this day.</summary>
    public DateOnly? Until => Filter.Until;

    /// <summary>Only what comes from there.</summary>
    public CreditSource? Source => Filter.Source;
}

/// <summary>Which entries of a ledger.</summary>
/// <param name="Category">Only in this category.</param>
/// <param name="Theme">Only with points on this theme.</param>
/// <param name="From">Only what was finished on or after this day.</param>
/// <param name="Until">Only what was finished on or before this day.</param>
/// <param name="Source">Only what comes from there.</param>
public sealed record CreditFilter(
    string? Category,
    string? Theme,
    DateOnly? From,
    DateOnly? Until,
    CreditSource? Source
);

internal sealed class ListCreditsValidator : AbstractValidator<ListCredits>
{
    public ListCreditsValidator()
    {
        RuleFor(query => query.Category).MaximumLength(CodedWording.CodeMaxLength);
        RuleFor(query => query.Theme).MaximumLength(CodedWording.CodeMaxLength);
        this.Paged(query => query.Page);
    }
}

internal sealed class ListCreditsHandler(IRegisterDb db, ICallContext call)
    : IRequestHandler<ListCredits, Result<Page<CreditView>>>
{
    public async Task<Result<Page<CreditView>>> Handle(ListCredits query, CancellationToken ct)
    {
        var after = Cursor.Read<Position>(query.Page.Cursor);
        if (after.Error is { } unreadable)
            return unreadable;
        if (!await db.SeesLedgerOf(call.Caller, query.Id, ct))
            return ConsultantErrors.NotFound;

        var records = await db.RecordsOf(query.Id, ct);
        var credits = Following(Matching(query.Filter, records), after.Value)
            .OrderByDescending(it => it.CompletedOn)
            .ThenByDescending(it => it.Id);
        var found = await Read(credits, query.Theme, query.Page.Limit + 1, ct);
        var reversals = await db.ReversalsOf([.. found.Select(it => it.Id)], ct);

        var views = found.Select(it => CreditView.Of(it, reversals.TryGetValue(it.Id, out var by) ? by : null));
        return Page.Of([.. views], query.Page.Limit, last => new Position(last.CompletedOn, last.Id));
    }

    private IQueryable<CpdCredit> Matching(CreditFilter filter, IReadOnlyCollection<Guid> records) =>
        db
            .CpdCredits.AsNoTracking()
            .Where(it => records.Contains(it.ConsultantId))
            .Where(it => filter.Category == null || it.Category == filter.Category)
            .Where(it => filter.From == null || it.CompletedOn >= filter.From)
            .Where(it => filter.Until == null || it.CompletedOn <= filter.Until)
            .Where(it => filter.Source == null || it.Source == filter.Source);

    private static IQueryable<CpdCredit> Following(IQueryable<CpdCredit> credits, Position? after) =>
        after is { On: var on, Id: var last }
            ? credits.Where(it => it.CompletedOn < on || (it.CompletedOn == on && it.Id.CompareTo(last) < 0))
            : credits;

    /// <summary>Themes are kept as one text that no database searches alike; the ledger of one person is short.</summary>
    private static async Task<CpdCredit[]> Read(
        IQueryable<CpdCredit> credits,
        string? theme,
        int limit,
        CancellationToken ct
    ) =>
        theme is null
            ? await credits.Take(limit).ToArrayAsync(ct)
            : [.. (await credits.ToArrayAsync(ct)).Where(it => it.Themes.Any(on => on.Theme == theme)).Take(limit)];

    private sealed record Position(DateOnly On, Guid Id);
}
