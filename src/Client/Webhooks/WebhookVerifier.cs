using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Accreditation.Client;

/// <summary>
/// Tells whether a delivery comes from the register, unchanged and recent (Standard Webhooks, <c>v1</c>). Give it two secrets
/// while one takes over from the other.
/// </summary>
public sealed class WebhookVerifier
{
    private const string Prefix = "whsec_";

    private readonly byte[][] secrets;
    private readonly TimeProvider clock;
    private readonly TimeSpan tolerance;

    /// <summary>Creates a verifier.</summary>
    /// <param name="secrets">The secrets that are valid now, as the register showed them (<c>whsec_…</c>).</param>
    /// <param name="tolerance">How old, or how far ahead, a delivery may be; five minutes when null.</param>
    /// <param name="clock">What time it is; the clock of the system when null.</param>
    public WebhookVerifier(IEnumerable<string> secrets, TimeSpan? tolerance = null, TimeProvider? clock = null)
    {
        this.secrets = [.. secrets.Select(KeyOf)];
        this.tolerance = tolerance ?? TimeSpan.FromMinutes(5);
        this.clock = clock ?? TimeProvider.System;
        if (this.secrets.Length == 0)
            throw new ArgumentException("A verifier needs a secret.", nameof(secrets));
    }

    /// <summary>Judges a delivery. Use the bytes as they came in: a body that was parsed and written again differs.</summary>
    /// <param name="id">The header <c>webhook-id</c>: the same over all attempts, so that a repeat can be recognised.</param>
    /// <param name="timestamp">The header <c>webhook-timestamp</c>.</param>
    /// <param name="signature">The header <c>webhook-signature</c>.</param>
    /// <param name="body">The body.</param>
    public WebhookVerdict Judge(string? id, string? timestamp, string? signature, ReadOnlySpan<byte> body)
    {
        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(timestamp) || string.IsNullOrEmpty(signature))
            return WebhookVerdict.Incomplete;
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return WebhookVerdict.Incomplete;
        if (Math.Abs(clock.GetUtcNow().ToUnixTimeSeconds() - (decimal)seconds) > (decimal)tolerance.TotalSeconds)
            return WebhookVerdict.TooOld;

        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        return secrets.Any(secret => IsSignedWith(secret, signed, signature))
            ? WebhookVerdict.Genuine
            : WebhookVerdict.Forged;
    }

    private static bool IsSignedWith(byte[] secret, byte[] signed, string signature)
    {
        var expected = HMACSHA256.HashData(secret, signed);
        return signature
            .Split(' ')
            .Where(part => part.StartsWith("v1,", StringComparison.Ordinal))
            .Any(part => Matches(part.AsSpan(3), expected));
    }

    private static bool Matches(ReadOnlySpan<char> text, byte[] expected)
    {
        Span<byte> found = stackalloc byte[HMACSHA256.HashSizeInBytes];
        return Convert.TryFromBase64Chars(text, found, out var length)
            && CryptographicOperations.FixedTimeEquals(found[..length], expected);
    }

    private static byte[] KeyOf(string secret) =>
        secret.StartsWith(Prefix, StringComparison.Ordinal)
            ? Convert.FromBase64String(secret[Prefix.Length..])
            : throw new ArgumentException($"A secret of the register begins with {Prefix}.", nameof(secret));
}

/// <summary>What a delivery is.</summary>
public enum WebhookVerdict
{
    /// <summary>From the register, unchanged and recent.</summary>
    Genuine,

    /// <summary>A header is missing or malformed.</summary>
    Incomplete,

    /// <summary>Signed too long ago, or in the future: perhaps a delivery that somebody kept and sends again.</summary>
    TooOld,

    /// <summary>Not signed by the register, or changed on the way.</summary>
    Forged,
}
