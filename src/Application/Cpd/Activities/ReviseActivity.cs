using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>Changes a course that is a draft or came back for repair, as a merge patch (RFC 7396).</summary>
/// <param name="Id">The course.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Changes">What changes.</param>
[RequireScope(Scopes.CpdProvide)]
public sealed record ReviseActivity(Guid Id, int? Expected, CoursePatch Changes) : ICommand<ActivityView>;

internal sealed class ReviseActivityValidator : AbstractValidator<ReviseActivity>
{
    public ReviseActivityValidator() => this.HasWholePatch(command => command.Changes);
}

internal sealed class ReviseActivityHandler(ActivityDesk desk) : IRequestHandler<ReviseActivity, Result<ActivityView>>
{
    public Task<Result<ActivityView>> Handle(ReviseActivity command, CancellationToken ct) =>
        desk.ByProvider(command.Id, command.Expected, open => Revise(open, command.Changes), ct);

    private static Result Revise(OpenActivity open, CoursePatch changes)
    {
        var rules = open.RulesToFile(anew: false);
        return rules.Error is { } unknown
            ? unknown
            : open.Activity.Revise(changes.Over(open.Activity.Candidate), rules.Value, open.Caller.Subject, open.Now);
    }
}
