using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Applications;

/// <summary>What can be decided.</summary>
[Dutch("soort besluit")]
public enum DecisionOutcome
{
    /// <summary>Granted (toegewezen).</summary>
    Granted,

    /// <summary>Granted with conditions (toegewezen onder voorwaarden).</summary>
    GrantedWithConditions,

    /// <summary>Refused (afgewezen).</summary>
    Refused,
}

/// <summary>Decides on a case. What it means for the registration is recorded in the same transaction.</summary>
/// <param name="Id">The case.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Outcome">What is decided.</param>
/// <param name="Provisional">Whether only a provisional registration is granted, to somebody in training.</param>
/// <param name="Reasons">Of a refusal: why, for each rule that is not met. Of a grant: why such a rule is set aside.</param>
/// <param name="Conditions">The conditions of a grant.</param>
[RequireScope(Scopes.RegistrationsDecide)]
public sealed record DecideApplication(
    Guid Id,
    int? Expected,
    DecisionOutcome Outcome,
    bool Provisional,
    IReadOnlyList<RuleReasonView> Reasons,
    IReadOnlyList<GrantConditionView> Conditions
) : ICommand<ApplicationView>;

internal sealed class DecideApplicationValidator : AbstractValidator<DecideApplication>
{
    public DecideApplicationValidator()
    {
        RuleFor(command => command.Reasons).AtMost(GrantTerms.MaxItems);
        RuleForEach(command => command.Reasons)
            .SetValidator(new RuleReasonValidator())
            .When(command => command.Reasons.Count <= GrantTerms.MaxItems);
        RuleFor(command => command.Conditions).AtMost(GrantTerms.MaxItems);
        RuleForEach(command => command.Conditions)
            .SetValidator(new GrantConditionValidator())
            .When(command => command.Conditions.Count <= GrantTerms.MaxItems);
        RuleFor(command => command.Reasons).NotEmpty().When(IsRefusal);
        RuleFor(command => command.Provisional).Equal(false).When(IsRefusal);
        RuleFor(command => command.Conditions)
            .Must((command, conditions) => conditions.Count > 0 == TakesConditions(command))
            .WithErrorCode("conditions-misplaced")
            .WithMessage("A grant with conditions names at least one; any other decision names none.");
    }

    private static bool IsRefusal(DecideApplication command) => command.Outcome is DecisionOutcome.Refused;

    private static bool TakesConditions(DecideApplication command) =>
        command.Outcome is DecisionOutcome.GrantedWithConditions;
}

internal sealed class DecideApplicationHandler(CaseDesk desk, DecisionEffects effects)
    : IRequestHandler<DecideApplication, Result<ApplicationView>>
{
    public async Task<Result<ApplicationView>> Handle(DecideApplication command, CancellationToken ct)
    {
        var opened = await desk.OpenAsOfficer(command.Id, command.Expected, ct);
        if (opened.Error is { } unseen)
            return unseen;
        if (Decide(opened.Value, command).Error is { } refused)
            return refused;
        if ((await effects.Apply(opened.Value.File, ct)).Error is { } impossible)
            return impossible;

        return await desk.Commit(opened.Value, ct);
    }

    private static Result Decide(OpenCase open, DecideApplication command)
    {
        RuleReason[] reasons = [.. command.Reasons.Select(reason => reason.Read())];
        GrantCondition[] conditions = [.. command.Conditions.Select(condition => condition.Read())];
        var terms = new GrantTerms(command.Provisional, reasons, conditions);

        return command.Outcome is DecisionOutcome.Refused
            ? open.Application.Refuse(open.Officer, reasons, open.Assessment, open.Policy, open.Now)
            : open.Application.Grant(open.Officer, terms, open.Assessment, open.Policy, open.Now);
    }
}
