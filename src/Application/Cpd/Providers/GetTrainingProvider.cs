using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Providers;
using Accreditation.Domain.Shared;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Providers;

/// <summary>Reads one training provider.</summary>
/// <param name="Code">The code of the organisation.</param>
[PublicAccess]
public sealed record GetTrainingProvider(string Code) : IQuery<TrainingProviderView>;

internal sealed class GetTrainingProviderHandler(IRegisterDb db, ICallContext call)
    : IRequestHandler<GetTrainingProvider, Result<TrainingProviderView>>
{
    public async Task<Result<TrainingProviderView>> Handle(GetTrainingProvider query, CancellationToken ct)
    {
        var provider = await db.TrainingProviders.AsNoTracking().ByCode(query.Code, ct);

        return provider is null ? TrainingProviderErrors.NotFound : TrainingProviderView.Of(provider, call.Caller);
    }
}
