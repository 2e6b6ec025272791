using Accreditation.Application.Verification.Batch;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Verification;

namespace Accreditation.Api.Verification.Batch;

/// <summary>Numbers to verify.</summary>
/// <param name="Purpose">What for; consultants can see it.</param>
/// <param name="Items">1 up to and including 500 questions.</param>
/// <param name="Receipts">Whether to sign a receipt of each answer.</param>
[Dutch("verificatieverzoek")]
internal sealed record VerifyRequest(
    LookUpPurpose Purpose,
    IReadOnlyList<VerificationQuestion?> Items,
    bool Receipts = false
);
