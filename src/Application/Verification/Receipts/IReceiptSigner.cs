using Accreditation.Domain.Verification;

namespace Accreditation.Application.Verification.Receipts;

/// <summary>Signs receipts, with keys that lie outside the database.</summary>
public interface IReceiptSigner
{
    /// <summary>Whether this register signs receipts at all.</summary>
    bool IsOn { get; }

    /// <summary>Every key by which a receipt of this register can be verified, the newest first.</summary>
    IReadOnlyList<ReceiptPublicKey> PublicKeys { get; }

    /// <summary>The receipt as a compact JWS.</summary>
    string Sign(Receipt receipt);
}

/// <summary>The public half of a key on the curve P-256.</summary>
/// <param name="Id">The <c>kid</c>.</param>
/// <param name="X">The x coordinate, as base64url.</param>
/// <param name="Y">The y coordinate, as base64url.</param>
public sealed record ReceiptPublicKey(string Id, string X, string Y);
