using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Verification;

/// <summary>Every expected failure around verifications.</summary>
public static class VerificationErrors
{
    /// <summary>There is no such verification, or another organisation asked it.</summary>
    public static readonly Error NotFound = SharedErrors.NotFound("verification");

    /// <summary>The token names no organisation.</summary>
    public static readonly Error OrganisationUnknown = new(
        "verification.organisation-unknown",
        ErrorKind.Forbidden,
        "A verification is asked by an organisation; use a token with an 'organisation' claim."
    );

    /// <summary>This register signs no receipts.</summary>
    public static readonly Error ReceiptsOff = new(
        "verification.receipts-off",
        ErrorKind.RuleBroken,
        "This register signs no receipts at present; ask without them."
    );
}
