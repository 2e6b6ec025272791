using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Applications;

/// <summary>Files the application; the decision term starts.</summary>
/// <param name="Id">The case.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Declarations">The texts that the consultant accepts, each with the version that was read.</param>
[RequireScope(Scopes.Consultant)]
public sealed record SubmitApplication(Guid Id, int? Expected, IReadOnlyList<AcceptedDeclaration> Declarations)
    : ICommand<ApplicationView>;

internal sealed class SubmitApplicationValidator : AbstractValidator<SubmitApplication>
{
    public SubmitApplicationValidator()
    {
        RuleFor(command => command.Declarations).Items(GrantTerms.MaxItems);
        RuleForEach(command => command.Declarations)
            .Must(declaration => declaration is null || declaration.Code is { Length: <= CodedWording.CodeMaxLength })
            .WithErrorCode("maximum-length")
            .WithMessage("This is not the code of a declaration.")
            .When(command => command.Declarations.Count <= GrantTerms.MaxItems);
    }
}

internal sealed class SubmitApplicationHandler(CaseDesk desk, IRenewalSignal signal)
    : IRequestHandler<SubmitApplication, Result<ApplicationView>>
{
    public async Task<Result<ApplicationView>> Handle(SubmitApplication command, CancellationToken ct)
    {
        var submitted = await desk.ByConsultant(
            command.Id,
            command.Expected,
            open => Submit(open, command.Declarations),
            ct
        );
        if (submitted is { Error: null, Value.Kind: ApplicationKind.Renewal })
            signal.Raise();

        return submitted;
    }

    private static Result Submit(OpenCase open, IReadOnlyCollection<AcceptedDeclaration> accepted)
    {
        var (application, file) = (open.Application, open.File);
        if (application.Forbids(CaseAct.Submit, open.Now) is { } broken)
            return broken;
        if (file.Forbidden is { } forbidden)
            return forbidden;
        if (application.Submit(open.By, accepted, open.Policy, open.Now, file.Subject.Period?.Id).Error is { } refused)
            return refused;

        return file.OpenFiling();
    }
}
