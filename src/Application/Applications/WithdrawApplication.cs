using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Applications;

/// <summary>Takes the application back.</summary>
/// <param name="Id">The case.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
[RequireScope(Scopes.Consultant)]
[NoInputRules]
public sealed record WithdrawApplication(Guid Id, int? Expected) : ICommand<ApplicationView>;

internal sealed class WithdrawApplicationHandler(CaseDesk desk)
    : IRequestHandler<WithdrawApplication, Result<ApplicationView>>
{
    public Task<Result<ApplicationView>> Handle(WithdrawApplication command, CancellationToken ct) =>
        desk.ByConsultant(
            command.Id,
            command.Expected,
            open =>
                open.Application.Withdraw(open.By, open.Now).Error is { } refused ? refused : open.File.CloseFiling(),
            ct
        );
}
