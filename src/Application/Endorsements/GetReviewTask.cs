using Accreditation.Application.Shared;
using Accreditation.Domain.Endorsements;
using Accreditation.Domain.Shared;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Endorsements;

/// <summary>Shows one review task.</summary>
/// <param name="Id">The task.</param>
[RequireScope(Scopes.RegisterManage)]
public sealed record GetReviewTask(Guid Id) : IQuery<ReviewTaskView>;

internal sealed class GetReviewTaskHandler(IRegisterDb db) : IRequestHandler<GetReviewTask, Result<ReviewTaskView>>
{
    public async Task<Result<ReviewTaskView>> Handle(GetReviewTask query, CancellationToken ct)
    {
        var task = await db.ReviewTasks.AsNoTracking().SingleOrDefaultAsync(one => one.Id == query.Id, ct);

        return task is null ? ReviewTaskErrors.NotFound : ReviewTaskView.Of(task);
    }
}
