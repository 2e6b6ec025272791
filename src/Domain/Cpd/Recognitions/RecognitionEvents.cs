using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Recognitions;

/// <summary>A consultant said that they are registered elsewhere.</summary>
public sealed record RecognitionClaimed(Guid RecognitionId, Guid ConsultantId, OtherRegister Register)
    : DomainEvent("recognition.claimed.v1");

/// <summary>A registrar saw it in the other register.</summary>
public sealed record RecognitionVerified(
    Guid RecognitionId,
    Guid ConsultantId,
    OtherRegister Register,
    DateOnly RecheckOn
) : DomainEvent("recognition.verified.v1");

/// <summary>A registrar did not find it in the other register.</summary>
public sealed record RecognitionDenied(Guid RecognitionId, Guid ConsultantId, OtherRegister Register)
    : DomainEvent("recognition.denied.v1");
