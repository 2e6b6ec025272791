using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Shared;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>Reads one run.</summary>
/// <param name="Id">The run.</param>
[PublicAccess]
public sealed record GetRun(Guid Id) : IQuery<RunView>;

internal sealed class GetRunHandler(IRegisterDb db) : IRequestHandler<GetRun, Result<RunView>>
{
    public async Task<Result<RunView>> Handle(GetRun query, CancellationToken ct)
    {
        var run = await db.Runs.AsNoTracking().SingleOrDefaultAsync(one => one.Id == query.Id, ct);

        return run is null ? RunErrors.NotFound : RunView.Of(run);
    }
}
