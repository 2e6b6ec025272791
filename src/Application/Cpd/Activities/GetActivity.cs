using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Shared;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>Reads one course.</summary>
/// <param name="Id">The course.</param>
[PublicAccess]
public sealed record GetActivity(Guid Id) : IQuery<ActivityView>;

internal sealed class GetActivityHandler(IRegisterDb db, ICallContext call, TimeProvider clock)
    : IRequestHandler<GetActivity, Result<ActivityView>>
{
    public async Task<Result<ActivityView>> Handle(GetActivity query, CancellationToken ct)
    {
        var activity = await db.Activities.AsNoTracking().SingleOrDefaultAsync(it => it.Id == query.Id, ct);

        return activity is null || !call.Caller.Sees(activity)
            ? ActivityErrors.NotFound
            : ActivityView.Of(activity, call.Caller, DutchCalendar.DayOf(clock.GetUtcNow()));
    }
}
