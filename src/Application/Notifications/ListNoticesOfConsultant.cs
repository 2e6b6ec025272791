using Accreditation.Application.Consultants;
using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;
using AutoMapper;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Notifications;

/// <summary>Lists the notices that were addressed to a consultant, in the order in which they were planned.</summary>
/// <param name="ConsultantId">The consultant.</param>
/// <param name="Page">Which part of the list.</param>
[RequireScope(Scopes.Consultant, Scopes.RegisterManage)]
public sealed record ListNoticesOfConsultant(Guid ConsultantId, PageRequest Page) : IQuery<Page<NoticeSummary>>;

internal sealed class ListNoticesOfConsultantValidator : AbstractValidator<ListNoticesOfConsultant>
{
    public ListNoticesOfConsultantValidator() => this.Paged(query => query.Page);
}

internal sealed class ListNoticesOfConsultantHandler(IRegisterDb db, ICallContext call, IConfigurationProvider maps)
    : IRequestHandler<ListNoticesOfConsultant, Result<Page<NoticeSummary>>>
{
    public async Task<Result<Page<NoticeSummary>>> Handle(ListNoticesOfConsultant query, CancellationToken ct)
    {
        if (await db.Consultants.AsNoTracking().Visible(query.ConsultantId, call.Caller, ct) is null)
            return ConsultantErrors.NotFound;

        return await db
            .Notices.AsNoTracking()
            .Where(notice => notice.ConsultantId == query.ConsultantId)
            .ToPage(query.Page, maps, ct);
    }
}
