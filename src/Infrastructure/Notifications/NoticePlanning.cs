using Accreditation.Application.Notifications;
using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Notifications;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Accreditation.Infrastructure.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Accreditation.Infrastructure.Notifications;

/// <summary>
/// Makes notices due. Each has one place in the store, so that a second node, or the same one again, adds none; one that
/// would be late is overtaken by the next.
/// </summary>
internal sealed class NoticePlanning(
    IServiceScopeFactory scopes,
    IPolicyCatalogue policies,
    TimeProvider clock,
    ILogger<NoticePlanning> log
) : PeriodicJob(TimeSpan.FromHours(1), clock, log)
{
    private const int PageSize = 200;

    public override async Task Sweep(CancellationToken ct)
    {
        var today = DutchCalendar.DayOf(Clock.GetUtcNow());
        var complete = await Complete(today, ct);
        for (Registration? last = null; ; )
        {
            var page = await Page(last, today, ct);
            foreach (var (registration, occasions) in await Due(page, complete, today, ct))
            foreach (var occasion in occasions)
                await Plan(registration, occasion, ct);

            if (page.Count < PageSize)
                return;
            last = page[^1];
        }
    }

    private async Task<HashSet<Guid>> Complete(DateOnly today, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var unfiled = scope.ServiceProvider.GetRequiredService<IUnfiledRenewals>();
        return await unfiled.CompleteButNotFiled(today, ct).ToHashSetAsync(cancellationToken: ct);
    }

    /// <summary>Those whose end is near or passed, in the order of their end; who lapsed long ago has been told.</summary>
    private async Task<IReadOnlyList<Registration>> Page(Registration? last, DateOnly today, CancellationToken ct)
    {
        var longest = TimeSpan
            .FromDays(7 * policies.All.SelectMany(policy => policy.Registration.NoticeWeeks).Max())
            .Days;
        var (latestEnd, longAgo) = (today.AddDays(longest), today.AddDays(-longest));

        await using var scope = scopes.CreateAsyncScope();
        var near = scope
            .ServiceProvider.GetRequiredService<IRegisterDb>()
            .Registrations.AsNoTracking()
            .Where(r => r.EndsOn <= latestEnd && r.MergedInto == null)
            .Where(r =>
                r.Segments.Any(s =>
                    s.From <= today
                    && (s.Until == null || today < s.Until)
                    && s.Standing != Standing.Removed
                    && (s.Standing != Standing.Lapsed || s.From >= longAgo)
                )
            );
        if (last is { EndsOn: { } end, Id: var id })
            near = near.Where(r => r.EndsOn > end || (r.EndsOn == end && r.Id.CompareTo(id) > 0));

        return await near.OrderBy(r => r.EndsOn).ThenBy(r => r.Id).Take(PageSize).Include(r => r.Facts).ToListAsync(ct);
    }

    private async Task<IReadOnlyList<(Registration, IReadOnlyList<NoticeOccasion>)>> Due(
        IReadOnlyList<Registration> page,
        HashSet<Guid> complete,
        DateOnly today,
        CancellationToken ct
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var ids = page.Select(registration => registration.Id).ToArray();
        var notices = await scope
            .ServiceProvider.GetRequiredService<IRegisterDb>()
            .Notices.AsNoTracking()
            .Where(notice => ids.Contains(notice.RegistrationId))
            .Select(notice => new
            {
                notice.RegistrationId,
                notice.PeriodId,
                notice.Kind,
                notice.ScheduledOn,
            })
            .ToListAsync(ct);
        var existing = notices.ToLookup(
            notice => notice.RegistrationId,
            notice => new NoticeOccasion(notice.PeriodId, notice.Kind, notice.ScheduledOn)
        );

        return [.. page.Select(registration => (registration, DueOf(registration)))];

        IReadOnlyList<NoticeOccasion> DueOf(Registration registration)
        {
            var history = registration.History;
            var policy = policies.Get(history.GoverningPolicy);
            var planned = existing[registration.Id].ToArray();
            return NoticePlan.Due(history, policy, today, planned, complete.Contains(registration.Id));
        }
    }

    /// <summary>Another node may have taken the place meanwhile; then the notice exists, which is all that is wanted.</summary>
    private async Task Plan(Registration registration, NoticeOccasion occasion, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentAction>().Is(nameof(NoticePlanning), reason: null);
        var db = scope.ServiceProvider.GetRequiredService<IRegisterDb>();
        db.Notices.Add(Notice.Plan(registration, occasion, Clock.GetUtcNow()));
        await db.Commit(ct);
    }
}
