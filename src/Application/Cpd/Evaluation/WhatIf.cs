using Accreditation.Application.Applications;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Evaluation;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Cpd.Evaluation;

/// <summary>Shows what the ledger of a consultant would come to with courses that are not followed yet.</summary>
/// <param name="Id">The consultant.</param>
/// <param name="Section">The section of the register.</param>
/// <param name="Planned">The courses.</param>
[RequireScope(Scopes.Consultant, Scopes.RegisterManage)]
public sealed record WhatIf(Guid Id, string Section, IReadOnlyList<PlannedActivity> Planned) : ISearch<EvaluationView>;

internal sealed class WhatIfValidator : AbstractValidator<WhatIf>
{
    public WhatIfValidator()
    {
        RuleFor(query => query.Section).Text(PolicyReference.SectionMaxLength);
        RuleFor(query => query.Planned).AtMost(CpdEvaluationErrors.MaxPlanned);
        RuleForEach(query => query.Planned)
            .ChildRules(plan =>
            {
                plan.RuleFor(it => it.CompletedOn).OptionalDay();
                plan.RuleFor(it => it.AccreditationNumber)
                    .Must(
                        (it, number) =>
                            number is null == it.ActivityId is not null && (number is null || it.Number is not null)
                    )
                    .WithErrorCode("one-of")
                    .WithMessage(
                        "Name the course by its accreditation number or by its identifier, and by one of them."
                    );
            });
    }
}

internal sealed class WhatIfHandler(
    EvaluationAnswers answers,
    PlannedActivities planned,
    CpdDesk desk,
    TimeProvider clock
) : IRequestHandler<WhatIf, Result<EvaluationView>>
{
    public async Task<Result<EvaluationView>> Handle(WhatIf query, CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), DutchCalendar.DayOf(clock.GetUtcNow()));
        var found = await answers.Find(query.Id, query.Section, ct);
        if (found.Error is { } unknown)
            return unknown;
        var rules = desk.RulesFor(found.Value, today);
        if (rules.Error is { } ungoverned)
            return ungoverned;

        var read = await planned.Read(query.Planned, query.Section, today, rules.Value.Cpd.Caps, now, ct);
        if (read.Error is { } unacceptable)
            return unacceptable;

        var answered = await answers.Answer(found.Value, [.. read.Value.Keys], today, now, ct);
        var courses = read.Value.ToDictionary(it => it.Key.Id, it => it.Value);
        return answered.Error is { } error ? error : answered.Value.NamedBy(courses);
    }
}
