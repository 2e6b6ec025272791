using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Providers;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Cpd.Providers;

/// <summary>Enters an organisation as a training provider.</summary>
/// <param name="Code">The code of the organisation.</param>
/// <param name="Name">The name.</param>
/// <param name="ZipCode">The zip code of the seat (postcode).</param>
/// <param name="Website">The website.</param>
/// <param name="ContactEmail">How the register reaches it.</param>
[RequireScope(Scopes.CpdProvide, Scopes.RegisterManage)]
public sealed record EnterTrainingProvider(
    string Code,
    string Name,
    string ZipCode,
    string? Website,
    string ContactEmail
) : ICommand<TrainingProviderView>
{
    internal Result<ProviderDetails> Read() => ProviderDetails.Of(Name, ZipCode, Website, ContactEmail);
}

internal sealed class EnterTrainingProviderValidator : AbstractValidator<EnterTrainingProvider>
{
    public EnterTrainingProviderValidator()
    {
        RuleFor(command => command.Code).Organisation();
        this.MustBe(command => command.Read());
    }
}

internal sealed class EnterTrainingProviderHandler(IRegisterDb db, ICallContext call)
    : IRequestHandler<EnterTrainingProvider, Result<TrainingProviderView>>
{
    public async Task<Result<TrainingProviderView>> Handle(EnterTrainingProvider command, CancellationToken ct)
    {
        var code = OrganisationCode.Parse(command.Code);
        if (!call.Caller.SpeaksFor(code))
            return TrainingProviderErrors.OtherOrganisation;

        var provider = TrainingProvider.Enter(code, command.Read().Value);
        if (await db.HasTwin(provider, ct))
            return TrainingProviderErrors.EnteredAlready;

        db.TrainingProviders.Add(provider);
        return await db.Commit(
            () => TrainingProviderView.Of(provider, call.Caller),
            ct,
            duplicate: TrainingProviderErrors.EnteredAlready
        );
    }
}
