using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Providers;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Cpd.Providers;

/// <summary>Changes what a training provider is known by, as a merge patch (RFC 7396).</summary>
/// <param name="Code">The code of the organisation.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Name">The name.</param>
/// <param name="ZipCode">The zip code of the seat (postcode).</param>
/// <param name="Website">The website; null removes it.</param>
/// <param name="ContactEmail">How the register reaches it.</param>
[RequireScope(Scopes.CpdProvide, Scopes.RegisterManage)]
[NoInputRules] // what counts is the merged value, and its type owns the rules
public sealed record AmendTrainingProvider(
    string Code,
    int? Expected,
    string? Name,
    string? ZipCode,
    Patch<string?> Website,
    string? ContactEmail
) : ICommand<TrainingProviderView>
{
    internal Result<ProviderDetails> Over(ProviderDetails current) =>
        ProviderDetails.Of(
            Name ?? current.Name,
            ZipCode ?? current.ZipCode,
            Website.Or(current.Website),
            ContactEmail ?? current.ContactEmail.Value
        );
}

internal sealed class AmendTrainingProviderHandler(IRegisterDb db, ICallContext call)
    : IRequestHandler<AmendTrainingProvider, Result<TrainingProviderView>>
{
    public async Task<Result<TrainingProviderView>> Handle(AmendTrainingProvider command, CancellationToken ct)
    {
        if (await db.TrainingProviders.ByCode(command.Code, ct) is not { } provider)
            return TrainingProviderErrors.NotFound;
        if (!call.Caller.SpeaksFor(provider.Code))
            return TrainingProviderErrors.OtherOrganisation;
        if (provider.Expect(command.Expected).Error is { } stale)
            return stale;

        var details = command.Over(provider.Details);
        if (details.Error is { } faulty)
            return faulty;

        provider.Change(details.Value);
        if (await db.HasTwin(provider, ct))
            return TrainingProviderErrors.EnteredAlready;

        return await db.Commit(
            () => TrainingProviderView.Of(provider, call.Caller),
            ct,
            duplicate: TrainingProviderErrors.EnteredAlready
        );
    }
}
