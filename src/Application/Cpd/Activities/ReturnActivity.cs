using Accreditation.Application.Applications;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>Sends a course back for repair.</summary>
/// <param name="Id">The course.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Items">What is missing or wrong.</param>
[RequireScope(Scopes.CpdAssess)]
public sealed record ReturnActivity(Guid Id, int? Expected, IReadOnlyList<string> Items) : ICommand<ActivityView>;

internal sealed class ReturnActivityValidator : AbstractValidator<ReturnActivity>
{
    public ReturnActivityValidator()
    {
        RuleFor(command => command.Items).Items(ActivityAssessment.MaxItems);
        RuleForEach(command => command.Items).Text(ActivityAssessment.ItemMaxLength);
    }
}

internal sealed class ReturnActivityHandler(ActivityDesk desk) : IRequestHandler<ReturnActivity, Result<ActivityView>>
{
    public Task<Result<ActivityView>> Handle(ReturnActivity command, CancellationToken ct) =>
        desk.ByOfficer(
            command.Id,
            command.Expected,
            open => open.Activity.Return(open.Assessor, command.Items, open.Now),
            ct
        );
}
