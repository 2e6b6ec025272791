using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Applications;

/// <summary>Asks the consultant for what is missing; the decision term is suspended meanwhile.</summary>
/// <param name="Id">The case.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Items">What is missing, one text for each.</param>
[RequireScope(Scopes.RegistrationsAssess)]
public sealed record RequestItems(Guid Id, int? Expected, IReadOnlyList<string> Items) : ICommand<ApplicationView>;

internal sealed class RequestItemsValidator : AbstractValidator<RequestItems>
{
    public RequestItemsValidator()
    {
        RuleFor(command => command.Items).Items(RepairRequest.MaxItems);
        RuleForEach(command => command.Items).CaseText().When(command => command.Items.Count <= RepairRequest.MaxItems);
    }
}

internal sealed class RequestItemsHandler(CaseDesk desk) : IRequestHandler<RequestItems, Result<ApplicationView>>
{
    public Task<Result<ApplicationView>> Handle(RequestItems command, CancellationToken ct)
    {
        CaseText[] items = [.. command.Items.Select(CaseText.Parse)];

        return desk.ByOfficer(
            command.Id,
            command.Expected,
            open => open.Application.RequestItems(open.Officer, items, open.Policy, open.Now),
            ct
        );
    }
}
