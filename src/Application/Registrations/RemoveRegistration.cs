using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Registrations;

/// <summary>
/// Removes a registration. What is a judgement (measure, issued in error, not renewed) is for the committee; what is a
/// report (own request, deceased) is for a registrar.
/// </summary>
/// <param name="Number">The registration number.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Ground">Why, as it is recorded.</param>
/// <param name="EffectiveOn">The first day of the removal.</param>
/// <param name="PublicUntil">For a measure: the last day on which the public register shows it.</param>
/// <param name="Reason">Why, for the journal.</param>
[RequireScope(Scopes.RegistrationsDecide, Scopes.RegisterManage)]
public sealed record RemoveRegistration(
    string Number,
    int? Expected,
    RemovalGround Ground,
    DateOnly EffectiveOn,
    DateOnly? PublicUntil,
    string Reason
) : ICommand<RegistrationView>, IHasReason
{
    /// <summary>The scope that a ground needs.</summary>
    public static string ScopeFor(RemovalGround ground) =>
        ground is RemovalGround.OwnRequest or RemovalGround.Deceased
            ? Scopes.RegisterManage
            : Scopes.RegistrationsDecide;
}

internal sealed class RemoveRegistrationValidator : AbstractValidator<RemoveRegistration>
{
    public RemoveRegistrationValidator()
    {
        RuleFor(c => c.EffectiveOn).Day();
        RuleFor(c => c.PublicUntil).OptionalDay();
        RuleFor(c => c.Reason).Text(FactAnnulled.ReasonMaxLength);
    }
}

internal sealed class RemoveRegistrationHandler(RegistrationChanges changes, ICallContext call)
    : IRequestHandler<RemoveRegistration, Result<RegistrationView>>
{
    public async Task<Result<RegistrationView>> Handle(RemoveRegistration command, CancellationToken ct)
    {
        var scope = RemoveRegistration.ScopeFor(command.Ground);
        if (!call.Caller.Has(scope))
            return SharedErrors.Forbidden($"A removal on this ground needs the scope {scope}.");

        return await changes.Make(
            command.Number,
            command.Expected,
            judges: scope == Scopes.RegistrationsDecide,
            (registration, policy, now) =>
                policy.Publication.Removal(command.EffectiveOn) < command.PublicUntil
                    ? Result.Fail(RegistrationErrors.PublishedTooLong)
                    : registration.Remove(command.Ground, command.EffectiveOn, command.PublicUntil, now),
            ct
        );
    }
}
