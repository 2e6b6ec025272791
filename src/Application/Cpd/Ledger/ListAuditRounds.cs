using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Ledger;

/// <summary>Lists the rounds of draws, the latest first, so that anybody can check a draw.</summary>
/// <param name="Page">Which part of the list.</param>
[PublicAccess]
public sealed record ListAuditRounds(PageRequest Page) : IQuery<Page<AuditRoundView>>;

/// <summary>The draws of one section in one month.</summary>
/// <param name="Id">Identity; every draw names it.</param>
/// <param name="Section">The section of the register.</param>
/// <param name="Month">The first day of the month.</param>
/// <param name="Commitment">The SHA-256 of the bytes of the seed, in lower-case hexadecimal.</param>
/// <param name="Seed">The seed in lower-case hexadecimal; null until the month is over.</param>
[Dutch("steekproefronde")]
public sealed record AuditRoundView(Guid Id, string Section, DateOnly Month, string Commitment, string? Seed);

internal sealed class ListAuditRoundsValidator : AbstractValidator<ListAuditRounds>
{
    public ListAuditRoundsValidator() => this.Paged(query => query.Page);
}

internal sealed class ListAuditRoundsHandler(IRegisterDb db, TimeProvider clock)
    : IRequestHandler<ListAuditRounds, Result<Page<AuditRoundView>>>
{
    public async Task<Result<Page<AuditRoundView>>> Handle(ListAuditRounds query, CancellationToken ct)
    {
        var after = Cursor.Read<Position>(query.Page.Cursor);
        if (after.Error is { } unreadable)
            return unreadable;

        var rounds = db.AuditRounds.AsNoTracking();
        if (after.Value is { Month: var month, Section: var section })
            rounds = rounds.Where(it => it.Month < month || (it.Month == month && it.Section.CompareTo(section) > 0));

        var today = DutchCalendar.DayOf(clock.GetUtcNow());
        var found = await rounds
            .OrderByDescending(it => it.Month)
            .ThenBy(it => it.Section)
            .Take(query.Page.Limit + 1)
            .ToArrayAsync(ct);
        var views = found.Select(it => View(it, today)).ToArray();
        return Page.Of(views, query.Page.Limit, last => new Position(last.Month, last.Section));
    }

    private static AuditRoundView View(AuditRound it, DateOnly today) =>
        new(it.Id, it.Section, it.Month, it.Commitment, it.PublicSeedOn(today));

    private sealed record Position(DateOnly Month, string Section);
}
