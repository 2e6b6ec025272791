using System.Runtime.CompilerServices;
using Accreditation.Application.Cpd.Evaluation;
using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Notifications;
using Accreditation.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Notifications;

/// <summary>Asks of everybody whose end is near what their consultant could ask: is anything still missing?</summary>
internal sealed class UnfiledRenewals(IRegisterDb db, IPolicyCatalogue policies, CpdDesk cpd, TimeProvider clock)
    : IUnfiledRenewals
{
    private const int PageSize = 100;

    public async IAsyncEnumerable<Guid> CompleteButNotFiled(
        DateOnly today,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        for (Registration? last = null; ; )
        {
            var page = await EndingSoon(last, today, ct);
            foreach (var registration in page)
                if (await IsComplete(registration, today, ct))
                    yield return registration.Id;

            if (page.Count < PageSize)
                yield break;
            last = page[^1];
        }
    }

    private async Task<IReadOnlyList<Registration>> EndingSoon(Registration? last, DateOnly today, CancellationToken ct)
    {
        var latestEnd = today.AddDays(policies.All.Max(policy => policy.Renewal.CompleteNoticeDays));
        var ending = db
            .Registrations.AsNoTracking()
            .Where(it => it.EndsOn >= today && it.EndsOn < latestEnd && it.MergedInto == null)
            .Where(it =>
                !db.Notices.Any(notice =>
                    notice.RegistrationId == it.Id
                    && notice.Kind == NoticeKind.CompleteNotSubmitted
                    && notice.ScheduledOn == today
                )
            );
        if (last is { EndsOn: { } end, Id: var id })
            ending = ending.Where(it => it.EndsOn > end || (it.EndsOn == end && it.Id.CompareTo(id) > 0));

        return await ending
            .OrderBy(it => it.EndsOn)
            .ThenBy(it => it.Id)
            .Take(PageSize)
            .Include(it => it.Facts)
            .ToListAsync(ct);
    }

    private async Task<bool> IsComplete(Registration registration, DateOnly today, CancellationToken ct)
    {
        var history = registration.History;
        if (history.PeriodOn(today) is not { } period || history.OpenFilingFor(period) is not null)
            return false;

        var evaluated = await cpd.Evaluate(registration, [], today, clock.GetUtcNow(), ct);
        return evaluated is { Error: null, Value.IsMet: true };
    }
}
