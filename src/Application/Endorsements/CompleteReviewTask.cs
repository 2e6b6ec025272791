using Accreditation.Application.Shared;
using Accreditation.Domain.Endorsements;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Endorsements;

/// <summary>A registrar looked at the case again and says what came of it.</summary>
/// <param name="Id">The task.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Outcome">What came of it.</param>
[RequireScope(Scopes.RegisterManage)]
public sealed record CompleteReviewTask(Guid Id, int? Expected, string Outcome) : ICommand<ReviewTaskView>;

internal sealed class CompleteReviewTaskValidator : AbstractValidator<CompleteReviewTask>
{
    public CompleteReviewTaskValidator() => RuleFor(complete => complete.Outcome).Text(ReviewTask.OutcomeMaxLength);
}

internal sealed class CompleteReviewTaskHandler(IRegisterDb db, TimeProvider clock)
    : IRequestHandler<CompleteReviewTask, Result<ReviewTaskView>>
{
    public async Task<Result<ReviewTaskView>> Handle(CompleteReviewTask command, CancellationToken ct)
    {
        var task = await db.ReviewTasks.SingleOrDefaultAsync(one => one.Id == command.Id, ct);
        if (task is null)
            return ReviewTaskErrors.NotFound;
        if (task.Expect(command.Expected).Error is { } stale)
            return stale;
        if (task.Complete(command.Outcome, clock.GetUtcNow()).Error is { } refused)
            return refused;

        return await db.Commit(() => ReviewTaskView.Of(task), ct);
    }
}
