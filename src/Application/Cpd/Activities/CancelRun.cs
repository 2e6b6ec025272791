using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>Cancels a run that has not begun.</summary>
/// <param name="Id">The run.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
[RequireScope(Scopes.CpdProvide)]
[NoInputRules]
public sealed record CancelRun(Guid Id, int? Expected) : ICommand<RunView>;

internal sealed class CancelRunHandler(IRegisterDb db, ICallContext call, TimeProvider clock)
    : IRequestHandler<CancelRun, Result<RunView>>
{
    public async Task<Result<RunView>> Handle(CancelRun command, CancellationToken ct)
    {
        var opened = await db.Runs.OpenOwn(command.Id, command.Expected, call.Caller, ct);
        if (opened.Error is { } closed)
            return closed;
        if (opened.Value.Cancel(clock.GetUtcNow()).Error is { } refused)
            return refused;

        return await db.Commit(() => RunView.Of(opened.Value), ct);
    }
}
