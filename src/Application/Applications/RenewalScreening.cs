using Accreditation.Application.Cpd.Ledger;
using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Applications;

/// <summary>Looks at filed renewals for the system.</summary>
internal sealed class RenewalScreening(
    IRegisterDb db,
    CaseFiles files,
    DecisionEffects effects,
    IAuditRounds rounds,
    CurrentAction action,
    TimeProvider clock
) : IRenewalScreening
{
    private const int PageSize = 500;

    public async Task<IReadOnlyList<WaitingRenewal>> Waiting(WaitingRenewal? after, CancellationToken ct)
    {
        var waiting = db.Applications.AsNoTracking().Where(it => it.ScreeningDueOn != null);
        if (after is { FiledOn: var day, Id: var last })
            waiting = waiting.Where(it =>
                it.ScreeningDueOn > day || (it.ScreeningDueOn == day && it.Id.CompareTo(last) > 0)
            );

        return await waiting
            .OrderBy(it => it.ScreeningDueOn)
            .ThenBy(it => it.Id)
            .Take(PageSize)
            .Select(it => new WaitingRenewal(it.ScreeningDueOn!.Value, it.Id))
            .ToListAsync(ct);
    }

    public async Task<Result> Screen(Guid id, CancellationToken ct)
    {
        action.Is("ScreenRenewal", reason: null);
        var application = await db.Applications.Include(it => it.Evidence).SingleOrDefaultAsync(it => it.Id == id, ct);
        if (application is null)
            return ApplicationErrors.NotFound;

        var file = await files.Gather(application, clock.GetUtcNow(), ct);
        var ticket = await Draw(file, ct);
        if (application.Screen(file.Assessment, ticket, file.IsRenewable, file.Policy, file.Now).Error is { } looked)
            return looked;
        if (application.Decision is not null && (await effects.Apply(file, ct)).Error is { } refused)
            return refused;

        return await db.Commit(ct);
    }

    private async Task<AuditDraw?> Draw(CaseFile file, CancellationToken ct)
    {
        var (subject, filedOn) = (file.Subject, file.Application.Clock!.StartedOn);
        if (subject.Registration?.History.FirstDay is not { } first || !subject.Rules.Renewal.AuditsOn(first, filedOn))
            return null;

        var round = await rounds.For(subject.Rules.Section, filedOn, ct);
        return round.Draw(file.Application.Id, subject.Rules.Cpd.AuditPermille);
    }
}
