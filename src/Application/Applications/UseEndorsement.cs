using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Endorsements;
using Accreditation.Domain.Shared;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Applications;

/// <summary>Uses an endorsement that the consultant has read for a case.</summary>
/// <param name="Id">The case.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="EndorsementId">The endorsement.</param>
[RequireScope(Scopes.Consultant)]
[NoInputRules]
public sealed record UseEndorsement(Guid Id, int? Expected, Guid EndorsementId) : ICommand<ApplicationView>;

internal sealed class UseEndorsementHandler(CaseDesk desk, IRegisterDb db)
    : IRequestHandler<UseEndorsement, Result<ApplicationView>>
{
    /// <summary>Both sides remember the link, so both change in one commit.</summary>
    public async Task<Result<ApplicationView>> Handle(UseEndorsement command, CancellationToken ct)
    {
        var opened = await desk.OpenOwn(command.Id, command.Expected, ct);
        if (opened.Error is { } unseen)
            return unseen;

        var (open, applicant) = (opened.Value, opened.Value.Application.ConsultantId);
        var endorsement = await db.Endorsements.SingleOrDefaultAsync(
            it => it.Id == command.EndorsementId && it.ConsultantId == applicant,
            ct
        );
        if (endorsement is null)
            return EndorsementErrors.NotFound;
        if (open.Application.UseEndorsement(endorsement.Id, open.Policy, open.Now).Error is { } refused)
            return refused;
        var closed = await ClosedUndecided(endorsement.UsedForApplicationId, ct);
        if (endorsement.UseFor(open.Application.Id, open.Today, closed).Error is { } unusable)
            return unusable;

        return await db.Commit(() => desk.Show(open), ct);
    }

    /// <summary>The case that holds the endorsement, when it ended without a judgement on it.</summary>
    private async Task<Guid?> ClosedUndecided(Guid? applicationId, CancellationToken ct)
    {
        var holder = await db.Applications.AsNoTracking().SingleOrDefaultAsync(it => it.Id == applicationId, ct);

        return holder is { OpenPlace: null, Decision: null or { Outcome: ApplicationState.NotProcessed } }
            ? holder.Id
            : null;
    }
}
