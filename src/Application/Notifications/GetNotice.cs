using Accreditation.Application.Consultants;
using Accreditation.Application.Shared;
using Accreditation.Domain.Notifications;
using Accreditation.Domain.Shared;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Notifications;

/// <summary>Shows a notice to a registrar or to the consultant whose it is.</summary>
/// <param name="Id">The notice.</param>
[RequireScope(Scopes.Consultant, Scopes.RegisterManage)]
public sealed record GetNotice(Guid Id) : IQuery<NoticeView>;

internal sealed class GetNoticeHandler(IRegisterDb db, ICallContext call)
    : IRequestHandler<GetNotice, Result<NoticeView>>
{
    public async Task<Result<NoticeView>> Handle(GetNotice query, CancellationToken ct)
    {
        var notice = await db.Notices.AsNoTracking().SingleOrDefaultAsync(it => it.Id == query.Id, ct);
        if (notice is null || !await MaySee(notice, ct))
            return NoticeErrors.NotFound;

        return NoticeView.Of(notice);
    }

    private async Task<bool> MaySee(Notice notice, CancellationToken ct) =>
        call.Caller.Has(Scopes.RegisterManage)
        || await db.AreOnePerson(call.Caller.ConsultantId, notice.ConsultantId, ct);
}
