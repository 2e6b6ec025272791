using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Applications;

/// <summary>Responds to an announced refusal.</summary>
/// <param name="Id">The case.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Text">The response.</param>
[RequireScope(Scopes.Consultant)]
public sealed record GiveView(Guid Id, int? Expected, string Text) : ICommand<ApplicationView>;

internal sealed class GiveViewValidator : AbstractValidator<GiveView>
{
    public GiveViewValidator() => RuleFor(command => command.Text).CaseText();
}

internal sealed class GiveViewHandler(CaseDesk desk) : IRequestHandler<GiveView, Result<ApplicationView>>
{
    public Task<Result<ApplicationView>> Handle(GiveView command, CancellationToken ct) =>
        desk.ByConsultant(
            command.Id,
            command.Expected,
            open => open.Application.GiveView(open.By, CaseText.Parse(command.Text), open.Now),
            ct
        );
}
