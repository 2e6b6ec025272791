using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>
/// Changes an accredited course. What the judgement rests on changes by another judgement only; so does the term.
/// </summary>
/// <param name="Id">The course.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Kind">How far the provider holds the change to reach.</param>
/// <param name="Changes">What changes.</param>
[RequireScope(Scopes.CpdProvide)]
public sealed record AmendActivity(Guid Id, int? Expected, AmendmentKind Kind, CoursePatch Changes)
    : ICommand<ActivityView>;

internal sealed class AmendActivityValidator : AbstractValidator<AmendActivity>
{
    public AmendActivityValidator() => this.HasWholePatch(command => command.Changes);
}

internal sealed class AmendActivityHandler(ActivityDesk desk) : IRequestHandler<AmendActivity, Result<ActivityView>>
{
    public Task<Result<ActivityView>> Handle(AmendActivity command, CancellationToken ct) =>
        desk.ByProvider(
            command.Id,
            command.Expected,
            open =>
                command.Kind is AmendmentKind.Major
                    ? AmendMajor(open, command.Changes)
                    : open.Activity.AmendMinor(
                        command.Changes.Over(open.Activity.Content),
                        open.Policy,
                        open.Caller.Subject,
                        open.Now
                    ),
            ct
        );

    private static Result AmendMajor(OpenActivity open, CoursePatch changes)
    {
        var rules = open.RulesToFile(anew: true);
        return rules.Error is { } unknown
            ? unknown
            : open.Activity.AmendMajor(changes.Over(open.Activity.Content), rules.Value, open.Caller.Subject, open.Now);
    }
}
