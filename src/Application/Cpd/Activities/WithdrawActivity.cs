using Accreditation.Application.Cpd.Providers;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>Withdraws a course: its provider by itself, or a registrar.</summary>
/// <param name="Id">The course.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Reason">Why; the provider and the journal read it.</param>
[RequireScope(Scopes.CpdProvide, Scopes.RegisterManage)]
public sealed record WithdrawActivity(Guid Id, int? Expected, string Reason) : ICommand<ActivityView>, IHasReason;

internal sealed class WithdrawActivityValidator : AbstractValidator<WithdrawActivity>
{
    public WithdrawActivityValidator() => RuleFor(command => command.Reason).Text(ActivityOversight.ReasonMaxLength);
}

internal sealed class WithdrawActivityHandler(ActivityDesk desk)
    : IRequestHandler<WithdrawActivity, Result<ActivityView>>
{
    public Task<Result<ActivityView>> Handle(WithdrawActivity command, CancellationToken ct) =>
        desk.ByOfficer(command.Id, command.Expected, open => Withdraw(open, command.Reason), ct);

    private static Result Withdraw(OpenActivity open, string reason) =>
        open.Caller.ProvidesFor(open.Activity.Provider) ? open.Activity.Withdraw(open.Caller.Subject, reason, open.Now)
        : open.Caller.Has(Scopes.RegisterManage) ? open.Activity.Revoke(open.Assessor, reason, open.Now)
        : ActivityErrors.OtherOrganisation;
}
