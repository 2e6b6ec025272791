using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Endorsements;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Endorsements;

/// <summary>A manager gives the endorsement that was asked of them.</summary>
/// <param name="Id">The endorsement.</param>
/// <param name="Expected">The revision that the manager read.</param>
/// <param name="Statement">What they state.</param>
/// <param name="Tie">The tie between the two that they declare.</param>
[RequireScope(Scopes.Endorse)]
public sealed record GiveEndorsement(Guid Id, int? Expected, StatementDraft Statement, Tie Tie)
    : ICommand<EndorsementView>;

internal sealed class GiveEndorsementValidator : AbstractValidator<GiveEndorsement>
{
    public const int MaxAnswers = 50;

    public GiveEndorsementValidator()
    {
        RuleFor(give => give.Statement.Function).Text(Employment.FunctionMaxLength).OverridePropertyName("function");
        RuleFor(give => give.Statement.From).Day().OverridePropertyName("from");
        RuleFor(give => give.Statement.Until).Day().OverridePropertyName("until");
        RuleFor(give => give.Statement.Tasks).Must(tasks => tasks.Count <= MaxAnswers).OverridePropertyName("tasks");
        RuleFor(give => give.Statement.Competences)
            .Must(competences => competences.Count <= MaxAnswers)
            .OverridePropertyName("competences");
    }
}

internal sealed class GiveEndorsementHandler(
    IRegisterDb db,
    ICallContext call,
    IPolicyCatalogue policies,
    TimeProvider clock
) : IRequestHandler<GiveEndorsement, Result<EndorsementView>>
{
    public async Task<Result<EndorsementView>> Handle(GiveEndorsement command, CancellationToken ct)
    {
        var (now, by) = (clock.GetUtcNow(), call.Caller.AsEndorser());
        var endorsement = await db.Endorsements.AddressedTo(command.Id, call.Caller, ct);
        if (endorsement is null)
            return EndorsementErrors.NotFound;
        if (endorsement.Expect(command.Expected).Error is { } stale)
            return stale;

        var rules = policies.Get(endorsement.Policy).Endorsement;
        var statement = EndorsementStatement.Of(command.Statement, rules, DutchCalendar.DayOf(now));
        if (statement.Error is { } faulty)
            return faulty;

        var consultant = await db.Consultants.SingleAsync(one => one.Id == endorsement.ConsultantId, ct);
        var asOfConsultant = await Surroundings.OfEndorser(db, by.Email, by.ConsultantId, ct);
        var answer = new EndorsementAnswer(by, statement.Value, command.Tie);
        if (endorsement.Give(answer, consultant, asOfConsultant, rules, now).Error is { } refused)
            return refused;

        return await db.Commit(
            () => EndorsementView.Of(endorsement, consultant.Name, DutchCalendar.DayOf(now), forManager: true),
            ct
        );
    }
}
