using Accreditation.Application.Shared;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Applications;

/// <summary>Changes what an application asks for, as a merge patch (RFC 7396).</summary>
/// <param name="Id">The case.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Route">The new route; null leaves it as it is.</param>
/// <param name="Extension">What changes of the extension; null leaves it as it is.</param>
/// <param name="Dispensation">What changes of the dispensation; null leaves it as it is.</param>
[RequireScope(Scopes.Consultant)]
public sealed record AmendApplication(
    Guid Id,
    int? Expected,
    AdmissionRoute? Route,
    ExtensionPatch? Extension = null,
    DispensationPatch? Dispensation = null
) : ICommand<ApplicationView>;

internal sealed class AmendApplicationValidator : AbstractValidator<AmendApplication>
{
    public AmendApplicationValidator()
    {
        RuleFor(command => command.Extension!.Ground).RuleCode().When(command => command.Extension is not null);
        RuleFor(command => command.Extension!.Plan).CaseText().When(command => command.Extension is { Plan: not null });
        RuleFor(command => command.Dispensation!.Rule).RuleCode().When(command => command.Dispensation is not null);
        RuleFor(command => command.Dispensation!.Ground).RuleCode().When(command => command.Dispensation is not null);
        RuleFor(command => command.Dispensation!.Explanation)
            .CaseText()
            .When(command => command.Dispensation is { Explanation: not null });
    }
}

internal sealed class AmendApplicationHandler(CaseDesk desk)
    : IRequestHandler<AmendApplication, Result<ApplicationView>>
{
    public Task<Result<ApplicationView>> Handle(AmendApplication command, CancellationToken ct) =>
        desk.ByConsultant(command.Id, command.Expected, open => Amend(open, command), ct);

    private static Result Amend(OpenCase open, AmendApplication command)
    {
        if (
            command.Route is { } route
            && route != open.Application.Route
            && open.Application.ChooseRoute(route, open.Policy, open.Now).Error is { } refused
        )
            return refused;

        return command.Extension is null && command.Dispensation is null
            ? Result.Success
            : ChangeRequest(open, command);
    }

    private static Result ChangeRequest(OpenCase open, AmendApplication command)
    {
        var application = open.Application;
        var changed = application.Request with
        {
            Extension = command.Extension?.Over(application.Extension) ?? application.Extension,
            Dispensation = command.Dispensation?.Over(application.Dispensation) ?? application.Dispensation,
        };
        if (changed.NotOfferedBy(open.File.Subject.Rules) is { } unknown)
            return unknown;

        return changed == application.Request
            ? Result.Success
            : application.ChangeRequest(changed, open.Policy, open.Now);
    }
}
