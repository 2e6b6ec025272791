using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Endorsements;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Endorsements;

/// <summary>A consultant sends a request that nobody answers to another manager.</summary>
/// <param name="Id">The endorsement.</param>
/// <param name="Expected">The revision that the consultant read.</param>
/// <param name="Endorser">The other manager.</param>
/// <param name="Tie">The tie between the two that the consultant declares.</param>
[RequireScope(Scopes.Consultant)]
public sealed record RedirectEndorsement(Guid Id, int? Expected, EndorserInput Endorser, Tie Tie)
    : ICommand<EndorsementView>;

internal sealed class RedirectEndorsementValidator : AbstractValidator<RedirectEndorsement>
{
    public RedirectEndorsementValidator() => this.MustBe(redirect => redirect.Endorser.Read());
}

internal sealed class RedirectEndorsementHandler(
    IRegisterDb db,
    ICallContext call,
    IPolicyCatalogue policies,
    TimeProvider clock
) : IRequestHandler<RedirectEndorsement, Result<EndorsementView>>
{
    public async Task<Result<EndorsementView>> Handle(RedirectEndorsement command, CancellationToken ct)
    {
        var endorsement = await db.Endorsements.OwnedBy(command.Id, call.Caller, ct);
        if (endorsement is null)
            return EndorsementErrors.NotFound;
        if (endorsement.Expect(command.Expected).Error is { } stale)
            return stale;

        var request = new EndorsementRequest(command.Endorser.Read().Value, endorsement.Covered, command.Tie);
        var consultant = await db.Consultants.SingleAsync(one => one.Id == endorsement.ConsultantId, ct);
        var surroundings = await Surroundings.Of(db, consultant, request.Endorser.Email, ct);
        var rules = policies.Get(endorsement.Policy).Endorsement;
        if (endorsement.Redirect(request, consultant, surroundings, rules, clock.GetUtcNow()).Error is { } refused)
            return refused;

        return await db.CommitAndView(endorsement, clock, forManager: false, ct);
    }
}
