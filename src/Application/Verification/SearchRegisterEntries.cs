using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Verification;

/// <summary>
/// Finds entries by a whole surname together with an initial or a municipality. Limited on purpose: a register that can be
/// browsed leaks.
/// </summary>
/// <param name="Surname">The surname, with or without its prefix.</param>
/// <param name="Initial">The first initial.</param>
/// <param name="Municipality">The code of the municipality where the consultant works.</param>
[PublicAccess]
public sealed record SearchRegisterEntries(string Surname, string? Initial, string? Municipality)
    : ISearch<RegisterEntryHits>
{
    /// <summary>The fewest letters of a surname.</summary>
    public const int MinLetters = 3;

    /// <summary>The most hits.</summary>
    public const int MaxHits = 10;
}

/// <summary>What a search found.</summary>
/// <param name="Items">The entries, at most ten.</param>
/// <param name="More">Whether there are more than are shown; search more precisely to see them.</param>
[Dutch("zoekresultaat")]
public sealed record RegisterEntryHits(IReadOnlyList<RegisterEntryView> Items, bool More);

internal sealed class SearchRegisterEntriesValidator : AbstractValidator<SearchRegisterEntries>
{
    public SearchRegisterEntriesValidator()
    {
        RuleFor(q => q.Surname).MaximumLength(PersonName.SurnameMaxLength);
        RuleFor(q => q.Surname)
            .Must(surname => surname.All(c => char.IsLetter(c) || IsMark(c) || " -'’ʼ.".Contains(c)))
            .WithErrorCode("not-a-surname")
            .WithMessage("Use letters, blanks, hyphens and apostrophes; there are no wildcards.");
        RuleFor(q => q.Surname)
            .Must(surname => NameFolding.Fold(surname).Count(char.IsLetter) >= SearchRegisterEntries.MinLetters)
            .WithErrorCode("surname-too-short")
            .WithMessage($"Give at least {SearchRegisterEntries.MinLetters} letters of the surname.");
        RuleFor(q => q.Initial)
            .Must(initial => initial is null || (initial is [_] or [_, '.'] && char.IsLetter(initial[0])))
            .WithErrorCode("not-an-initial")
            .WithMessage("Give one letter.");
        RuleFor(q => q.Municipality)
            .Must(code => code is null || OrganisationCode.TryParse(code) is { IsMunicipality: true })
            .WithErrorCode("not-a-municipality")
            .WithMessage("Give the code of a municipality, such as GM0363.");
        RuleFor(q => q.Initial)
            .Must((query, initial) => initial is not null || query.Municipality is not null)
            .WithErrorCode("initial-or-municipality")
            .WithMessage("Give an initial or a municipality together with the surname.");
    }

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}

internal sealed class SearchRegisterEntriesHandler(IRegisterDb db, TimeProvider clock)
    : IRequestHandler<SearchRegisterEntries, Result<RegisterEntryHits>>
{
    // Entries that may not be found are taken out afterwards, so a few more than the hits are read.
    private const int Read = 5 * SearchRegisterEntries.MaxHits;

    public async Task<Result<RegisterEntryHits>> Handle(SearchRegisterEntries query, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var asOf = new AsOf(DutchCalendar.DayOf(now), now);

        var rows = await Matching(query, asOf.ValidAt).Take(Read).ToListAsync(ct);
        var found = rows.Where(row => row.MayBeFound(asOf.ValidAt) && SurnameTerm.Matches(query.Surname, row.Name))
            .ToArray();

        return new RegisterEntryHits(
            [
                .. found
                    .Take(SearchRegisterEntries.MaxHits)
                    .Select(row => row.Show(row.Standing!.Value, asOf, asOf.ValidAt)),
            ],
            found.Length > SearchRegisterEntries.MaxHits
        );
    }

    private IQueryable<RegisterEntryRow> Matching(SearchRegisterEntries query, DateOnly today)
    {
        var keys = SurnameTerm.Keys(query.Surname);
        var consultants = db.Consultants.AsNoTracking().Where(c => keys.Contains(c.SearchKey));
        if (query.Initial is { } initial && NameFolding.Fold(initial)[..1] is var letter)
            consultants = consultants.Where(c => c.FirstInitial == letter);
        if (OrganisationCode.TryParse(query.Municipality) is { } municipality)
            consultants = consultants.Where(c =>
                c.Employments.Any(e =>
                    e.Employer.Code == municipality && e.From <= today && (e.Until == null || e.Until >= today)
                )
            );

        return from c in consultants
            join r in db.Registrations on c.Id equals r.ConsultantId
            from s in r.Segments.Where(s => s.From <= today && (s.Until == null || today < s.Until))
            where r.MergedInto == null
            orderby c.SearchKey, c.FirstInitial, r.Id
            select new RegisterEntryRow(
                r.Number,
                r.ConsultantId,
                r.Section,
                c.Name,
                r.PublicRecord,
                r.MergedInto,
                s.Standing,
                s.From
            );
    }
}
