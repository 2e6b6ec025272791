using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Consultants;

/// <summary>Looks consultants up for a registrar, by surname and first initial. All terms that are given have to hold.</summary>
/// <param name="Surname">The beginning of the surname, without prefix; capitals and diacritics do not matter.</param>
/// <param name="Initial">The first initial.</param>
/// <param name="BirthDate">The day of birth.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Organisation">An organisation that the consultant works or worked for.</param>
/// <param name="Page">Which part of the list.</param>
[RequireScope(Scopes.RegisterManage)]
public sealed record SearchConsultants(
    string? Surname,
    string? Initial,
    DateOnly? BirthDate,
    string? Email,
    string? Organisation,
    PageRequest Page
) : ISearch<Page<ConsultantSummary>>;

/// <summary>A consultant in search results.</summary>
[Dutch("gevonden Wmo-consulent")]
public sealed class ConsultantSummary
{
    /// <summary>The identifier.</summary>
    public Guid Id { get; init; }

    /// <summary>The initials.</summary>
    public string Initials { get; init; } = "";

    /// <summary>The prefix.</summary>
    public string? Prefix { get; init; }

    /// <summary>The surname.</summary>
    public string Surname { get; init; } = "";

    /// <summary>The surname as it is searched and ordered.</summary>
    public string SearchKey { get; init; } = "";

    /// <summary>The day of birth.</summary>
    public DateOnly BirthDate { get; init; }

    /// <summary>The record that this one was merged into; null for a record in use.</summary>
    public Guid? MergedIntoId { get; init; }
}

/// <summary>How a consultant becomes a search result.</summary>
public sealed class ConsultantSummaryMaps : Profile
{
    /// <summary>The map.</summary>
    public ConsultantSummaryMaps() =>
        CreateMap<Consultant, ConsultantSummary>()
            .ForMember(summary => summary.Initials, map => map.MapFrom(consultant => consultant.Name.Initials))
            .ForMember(summary => summary.Prefix, map => map.MapFrom(consultant => consultant.Name.Prefix))
            .ForMember(summary => summary.Surname, map => map.MapFrom(consultant => consultant.Name.Surname));
}

internal sealed class SearchConsultantsValidator : AbstractValidator<SearchConsultants>
{
    public SearchConsultantsValidator()
    {
        RuleFor(search => search.Surname).OptionalText(PersonName.SurnameMaxLength);
        RuleFor(search => search.Surname)
            .Must(surname => surname is null || NameFolding.Fold(surname).Length > 0)
            .WithErrorCode("not-a-surname")
            .WithMessage("Give letters of the surname; there are no wildcards.");
        RuleFor(search => search.Initial).OptionalText(PersonName.InitialsMaxLength);
        RuleFor(search => search.Email).OptionalText(EmailAddress.MaxLength);
        RuleFor(search => search.Organisation).Organisation().When(search => search.Organisation is not null);
        RuleFor(search => search)
            .Must(search => search is not { Surname: null, BirthDate: null, Email: null, Organisation: null })
            .OverridePropertyName("")
            .WithErrorCode("too-wide")
            .WithMessage("Give a surname, a birth date, an e-mail address or an organisation.");
        this.Paged(search => search.Page);
    }
}

internal sealed class SearchConsultantsHandler(IRegisterDb db, IConfigurationProvider maps)
    : IRequestHandler<SearchConsultants, Result<Page<ConsultantSummary>>>
{
    public async Task<Result<Page<ConsultantSummary>>> Handle(SearchConsultants query, CancellationToken ct)
    {
        var after = Cursor.Read<Position>(query.Page.Cursor);
        if (after.Error is { } unreadable)
            return unreadable;

        var found = await Matching(query, after.Value)
            .OrderBy(consultant => consultant.SearchKey)
            .ThenBy(consultant => consultant.Id)
            .Take(query.Page.Limit + 1)
            .ProjectTo<ConsultantSummary>(maps)
            .ToArrayAsync(ct);
        return Page.Of(found, query.Page.Limit, last => new Position(last.SearchKey, last.Id));
    }

    private IQueryable<Consultant> Matching(SearchConsultants query, Position? after)
    {
        var found = db.Consultants.AsNoTracking();
        if (query.Surname is { } surname && NameFolding.Fold(surname) is var key)
            found = found.Where(consultant => consultant.SearchKey.StartsWith(key));
        if (query.Initial is { } initial && NameFolding.Fold(initial) is var first)
            found = found.Where(consultant => consultant.FirstInitial == first);
        if (query.BirthDate is { } born)
            found = found.Where(consultant => consultant.BirthDate == born);
        if (query.Email is { } text)
        {
            var email = EmailAddress.TryParse(text);
            found = found.Where(consultant => consultant.Contact.Email == email);
        }
        if (OrganisationCode.TryParse(query.Organisation) is { } organisation)
            found = found.Where(one => one.Employments.Any(employment => employment.Employer.Code == organisation));
        if (after is { Key: var lastKey, Id: var lastId })
            found = found.Where(one =>
                one.SearchKey.CompareTo(lastKey) > 0 || (one.SearchKey == lastKey && one.Id.CompareTo(lastId) > 0)
            );

        return found;
    }

    private sealed record Position(string Key, Guid Id);
}
