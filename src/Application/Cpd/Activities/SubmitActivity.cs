using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>Files a course, or files it again after repair.</summary>
/// <param name="Id">The course.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
[RequireScope(Scopes.CpdProvide)]
[NoInputRules]
public sealed record SubmitActivity(Guid Id, int? Expected) : ICommand<ActivityView>;

internal sealed class SubmitActivityHandler(ActivityDesk desk) : IRequestHandler<SubmitActivity, Result<ActivityView>>
{
    public Task<Result<ActivityView>> Handle(SubmitActivity command, CancellationToken ct) =>
        desk.ByProvider(command.Id, command.Expected, Submit, ct);

    private static Result Submit(OpenActivity open)
    {
        var rules = open.RulesToFile(anew: false);
        return rules.Error is { } unknown ? unknown : open.Activity.Submit(rules.Value, open.Caller.Subject, open.Now);
    }
}
