using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Registrations;

/// <summary>Lists merges of consultants in the order in which they were proposed.</summary>
/// <param name="State">Only those in this state.</param>
/// <param name="Page">Which part of the list.</param>
[RequireScope(Scopes.RegisterManage, Scopes.AuditRead)]
public sealed record ListConsultantMerges(ConsultantMergeState? State, PageRequest Page)
    : IQuery<Page<ConsultantMergeView>>;

internal sealed class ListConsultantMergesValidator : AbstractValidator<ListConsultantMerges>
{
    public ListConsultantMergesValidator() => this.Paged(query => query.Page);
}

internal sealed class ListConsultantMergesHandler(IRegisterDb db)
    : IRequestHandler<ListConsultantMerges, Result<Page<ConsultantMergeView>>>
{
    public async Task<Result<Page<ConsultantMergeView>>> Handle(ListConsultantMerges query, CancellationToken ct)
    {
        var after = Cursor.Read<Position>(query.Page.Cursor);
        if (after.Error is { } unreadable)
            return unreadable;

        // Whole aggregates, not a projection: they are small, and what they did to registrations is kept as one value.
        var merges = db.ConsultantMerges.AsNoTracking();
        if (query.State is { } state)
            merges = merges.Where(m => m.State == state);
        if (after.Value is { Id: var last })
            merges = merges.Where(m => m.Id.CompareTo(last) > 0);

        var found = await merges.OrderBy(m => m.Id).Take(query.Page.Limit + 1).ToListAsync(ct);
        return Page.Of([.. found.Select(ConsultantMergeView.Of)], query.Page.Limit, view => new Position(view.Id));
    }

    private sealed record Position(Guid Id);
}
