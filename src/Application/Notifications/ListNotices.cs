using Accreditation.Application.Shared;
using Accreditation.Domain.Notifications;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using AutoMapper;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Notifications;

/// <summary>Lists notices in the order in which they were planned.</summary>
/// <param name="Registration">Only those about this registration number.</param>
/// <param name="State">Only those in this state.</param>
/// <param name="Page">Which part of the list.</param>
[RequireScope(Scopes.RegisterManage)]
public sealed record ListNotices(string? Registration, NoticeState? State, PageRequest Page)
    : IQuery<Page<NoticeSummary>>;

internal sealed class ListNoticesValidator : AbstractValidator<ListNotices>
{
    public ListNoticesValidator() => this.Paged(query => query.Page);
}

internal sealed class ListNoticesHandler(IRegisterDb db, IConfigurationProvider maps)
    : IRequestHandler<ListNotices, Result<Page<NoticeSummary>>>
{
    public async Task<Result<Page<NoticeSummary>>> Handle(ListNotices query, CancellationToken ct)
    {
        var notices = db.Notices.AsNoTracking();
        if (query.Registration is { } text)
        {
            var parsed = RegistrationNumber.Parse(text);
            if (parsed.Error is { } malformed)
                return malformed;

            var number = parsed.Value;
            notices = notices.Where(notice =>
                db.Registrations.Any(it => it.Id == notice.RegistrationId && it.Number == number)
            );
        }
        if (query.State is { } state)
            notices = notices.Where(notice => notice.State == state);

        return await notices.ToPage(query.Page, maps, ct);
    }
}
