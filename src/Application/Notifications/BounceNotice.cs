using Accreditation.Application.Registrations;
using Accreditation.Application.Shared;
using Accreditation.Domain.Notifications;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Notifications;

/// <summary>Records that a notice came back: its proof is annulled, so that the end date is frozen again.</summary>
/// <param name="Id">The notice.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Reason">How it became known.</param>
[RequireScope(Scopes.RegisterManage)]
public sealed record BounceNotice(Guid Id, int? Expected, string Reason) : ICommand<NoticeView>, IHasReason;

internal sealed class BounceNoticeValidator : AbstractValidator<BounceNotice>
{
    public BounceNoticeValidator() => RuleFor(c => c.Reason).Text(FactAnnulled.ReasonMaxLength);
}

internal sealed class BounceNoticeHandler(IRegisterDb db, RegistrationChanges changes, TimeProvider clock)
    : IRequestHandler<BounceNotice, Result<NoticeView>>
{
    public async Task<Result<NoticeView>> Handle(BounceNotice command, CancellationToken ct)
    {
        var notice = await db.Notices.SingleOrDefaultAsync(it => it.Id == command.Id, ct);
        if (notice is null)
            return NoticeErrors.NotFound;
        if (notice.Expect(command.Expected).Error is { } stale)
            return stale;

        var now = clock.GetUtcNow();
        var (registration, proven) = await HolderOfProof(notice, ct);
        if (await changes.Barred(registration, DutchCalendar.DayOf(now), ct) is { } barred)
            return barred;
        if (notice.Bounce(command.Reason, now).Error is { } refused)
            return refused;
        if (proven is { } factId && registration.AnnulFact(factId, command.Reason, now).Error is { } kept)
            return kept;

        return await db.Commit(() => NoticeView.Of(notice), ct, duplicate: SharedErrors.ConcurrentChange);
    }

    /// <summary>The registration that counts the proof now: after a merge the surviving one, which holds a copy.</summary>
    private async Task<(Registration, Guid?)> HolderOfProof(Notice notice, CancellationToken ct)
    {
        var holder = await db.Registrations.Whole().SingleAsync(it => it.Id == notice.RegistrationId, ct);
        var factId = notice.FactId;
        while (holder.MergedInto is { } survivor)
        {
            holder = await db.Registrations.Whole().SingleAsync(it => it.Number == survivor, ct);
            factId = holder.History.Facts.FirstOrDefault(fact => factId is not null && fact.OriginId == factId)?.Id;
        }

        return (holder, holder.History.Facts.Any(fact => fact.Id == factId) ? factId : null);
    }
}
