using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Accreditation.Domain.Subscriptions;

/// <summary>
/// The secret with which messages to one subscriber are signed, and the signature of Standard Webhooks 1.0.0: HMAC-SHA256
/// over identifier, time and the very bytes of the body.
/// </summary>
public static class WebhookSecret
{
    private const string Prefix = "whsec_";
    private const int Bytes = 32;

    /// <summary>A new secret as its owner has to keep it.</summary>
    public static string Make() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The signature of a message, as it stands in <c>webhook-signature</c>.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="id">The identifier of the message, the same at every attempt.</param>
    /// <param name="at">The instant of this attempt.</param>
    /// <param name="body">The bytes that are sent.</param>
    public static string Sign(string secret, string id, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var key = Convert.FromBase64String(secret[Prefix.Length..]);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{seconds}."), .. body];
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed));
    }
}

/// <summary>The secrets of a subscription, sealed with a key outside the database.</summary>
/// <param name="Current">The one to verify with.</param>
/// <param name="Previous">The one before, which signs as well for a while after a rotation.</param>
/// <param name="PreviousUntil">Until when it does.</param>
public sealed record SigningSecrets(string Current, string? Previous = null, DateTimeOffset? PreviousUntil = null)
{
    /// <summary>How long the secret before goes on signing.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    /// <summary>The secrets that sign at an instant.</summary>
    public IReadOnlyList<string> At(DateTimeOffset now) =>
        Previous is not null && now < PreviousUntil ? [Current, Previous] : [Current];

    /// <summary>A new secret beside the present one. The one before that stops at once.</summary>
    public SigningSecrets Rotate(string next, DateTimeOffset now) => new(next, Current, now + Overlap);
}
