using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Providers;

/// <summary>Lists the training providers in the order in which they were entered.</summary>
/// <param name="Page">Which part of the list.</param>
[PublicAccess]
public sealed record ListTrainingProviders(PageRequest Page) : IQuery<Page<TrainingProviderSummary>>;

internal sealed class ListTrainingProvidersValidator : AbstractValidator<ListTrainingProviders>
{
    public ListTrainingProvidersValidator() => this.Paged(query => query.Page);
}

internal sealed class ListTrainingProvidersHandler(IRegisterDb db, IConfigurationProvider maps)
    : IRequestHandler<ListTrainingProviders, Result<Page<TrainingProviderSummary>>>
{
    public async Task<Result<Page<TrainingProviderSummary>>> Handle(ListTrainingProviders query, CancellationToken ct)
    {
        var after = Cursor.Read<Position>(query.Page.Cursor);
        if (after.Error is { } unreadable)
            return unreadable;

        var providers = db.TrainingProviders.AsNoTracking();
        if (after.Value is { Id: var last })
            providers = providers.Where(provider => provider.Id.CompareTo(last) > 0);

        var found = await providers
            .OrderBy(provider => provider.Id)
            .Take(query.Page.Limit + 1)
            .ProjectTo<TrainingProviderRow>(maps)
            .ToListAsync(ct);
        var page = Page.Of(found, query.Page.Limit, row => new Position(row.Id));
        return new Page<TrainingProviderSummary>([.. page.Items.Select(row => row.Summary)], page.NextCursor);
    }

    private sealed record Position(Guid Id);
}
