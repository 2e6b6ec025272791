using Accreditation.Application.Shared;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Cpd.Evaluation;

/// <summary>Shows rule by rule what the ledger of a consultant comes to.</summary>
/// <param name="Id">The consultant.</param>
/// <param name="Section">The section of the register.</param>
/// <param name="ValidAt">The day whose period is evaluated; today when absent.</param>
/// <param name="KnownAt">The instant of knowledge; now when absent.</param>
[RequireScope(Scopes.Consultant, Scopes.RegisterManage)]
public sealed record GetEvaluation(Guid Id, string Section, DateOnly? ValidAt, DateTimeOffset? KnownAt)
    : IQuery<EvaluationView>;

internal sealed class GetEvaluationValidator : AbstractValidator<GetEvaluation>
{
    public GetEvaluationValidator()
    {
        RuleFor(query => query.Section).Text(PolicyReference.SectionMaxLength);
        RuleFor(query => query.ValidAt).OptionalDay();
    }
}

internal sealed class GetEvaluationHandler(EvaluationAnswers answers, TimeProvider clock)
    : IRequestHandler<GetEvaluation, Result<EvaluationView>>
{
    public async Task<Result<EvaluationView>> Handle(GetEvaluation query, CancellationToken ct)
    {
        var found = await answers.Find(query.Id, query.Section, ct);
        if (found.Error is { } unknown)
            return unknown;

        var now = clock.GetUtcNow();
        var (validAt, knownAt) = (query.ValidAt ?? DutchCalendar.DayOf(now), query.KnownAt ?? now);
        return await answers.Answer(found.Value, [], validAt, knownAt < now ? knownAt : now, ct);
    }
}
