using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Providers;

/// <summary>A training provider was entered.</summary>
public sealed record TrainingProviderEntered(Guid ProviderId, string Code)
    : DomainEvent("training-provider.entered.v1");

/// <summary>What a training provider is known by changed.</summary>
public sealed record TrainingProviderChanged(Guid ProviderId, string Code)
    : DomainEvent("training-provider.changed.v1");
