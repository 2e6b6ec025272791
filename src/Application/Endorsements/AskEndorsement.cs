using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Endorsements;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Endorsements;

/// <summary>A consultant asks a manager for an endorsement.</summary>
/// <param name="Section">The section whose rules hold.</param>
/// <param name="Endorser">The manager.</param>
/// <param name="CoveredFrom">The first day of work that it is about.</param>
/// <param name="CoveredUntil">The last such day.</param>
/// <param name="Tie">The tie between the two that the consultant declares.</param>
[RequireScope(Scopes.Consultant)]
public sealed record AskEndorsement(
    string Section,
    EndorserInput Endorser,
    DateOnly CoveredFrom,
    DateOnly CoveredUntil,
    Tie Tie
) : ICommand<EndorsementView>;

/// <summary>The manager, as the consultant names them.</summary>
/// <param name="Name">The name.</param>
/// <param name="Email">The e-mail address at work.</param>
/// <param name="Organisation">The organisation that they manage for.</param>
[Dutch("gevraagde leidinggevende")]
public sealed record EndorserInput(string Name, string Email, string Organisation)
{
    internal Result<Endorser> Read() => Domain.Endorsements.Endorser.Of(Name, Email, Organisation);
}

internal sealed class AskEndorsementValidator : AbstractValidator<AskEndorsement>
{
    public AskEndorsementValidator()
    {
        RuleFor(ask => ask.Section).Text(PolicyReference.SectionMaxLength);
        this.MustBe(ask => ask.Endorser.Read());
        RuleFor(ask => ask.CoveredFrom).Day();
        RuleFor(ask => ask.CoveredUntil).Day();
    }
}

internal sealed class AskEndorsementHandler(
    IRegisterDb db,
    ICallContext call,
    IPolicyCatalogue policies,
    TimeProvider clock
) : IRequestHandler<AskEndorsement, Result<EndorsementView>>
{
    public async Task<Result<EndorsementView>> Handle(AskEndorsement command, CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), DutchCalendar.DayOf(clock.GetUtcNow()));
        var consultant = await db.Consultants.SingleOrDefaultAsync(one => one.Id == call.Caller.ConsultantId, ct);
        if (consultant is null)
            return ConsultantErrors.NotFound;
        if (policies.Current(command.Section, today) is not { } policy)
            return EndorsementErrors.UnknownSection;

        var covered = CoveredPeriod.Of(
            command.CoveredFrom,
            command.CoveredUntil,
            policy.Registration.PeriodMonths,
            today
        );
        if (covered.Error is { } unacceptable)
            return unacceptable;

        var request = new EndorsementRequest(command.Endorser.Read().Value, covered.Value, command.Tie);
        var surroundings = await Surroundings.Of(db, consultant, request.Endorser.Email, ct);
        var asked = Endorsement.Ask(consultant, request, surroundings, policy.Reference, policy.Endorsement, now);
        if (asked.Error is { } refused)
            return refused;

        db.Endorsements.Add(asked.Value);
        return await db.Commit(() => EndorsementView.Of(asked.Value, consultant.Name, today, forManager: false), ct);
    }
}
