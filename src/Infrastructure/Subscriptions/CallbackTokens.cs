using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Accreditation.Domain.Subscriptions;

namespace Accreditation.Infrastructure.Subscriptions;

/// <summary>
/// The bearer tokens that subscribers' own servers gave the register (OAuth 2.0 client credentials, RFC 6749 §4.4), each
/// until shortly before it ends.
/// </summary>
internal sealed class CallbackTokens(CallbackClients clients, TimeProvider clock)
{
    private const int AnswerMaxBytes = 64 * 1024;

    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan WhenUnsaid = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    private readonly ConcurrentDictionary<Guid, Token> tokens = new();

    /// <summary>A token for a subscription; null when its server gives none.</summary>
    public async Task<string?> For(
        Guid subscriptionId,
        CallbackAuthentication authentication,
        string clientSecret,
        CancellationToken ct
    )
    {
        if (
            tokens.TryGetValue(subscriptionId, out var kept)
            && kept.For == authentication
            && kept.Until > clock.GetUtcNow()
        )
            return kept.Text;

        if (await Ask(authentication, clientSecret, ct) is not { } token)
            return null;

        tokens[subscriptionId] = token;
        return token.Text;
    }

    /// <summary>Forgets a token that the callback did not take.</summary>
    public bool Drop(Guid subscriptionId) => tokens.TryRemove(subscriptionId, out _);

    private async Task<Token?> Ask(CallbackAuthentication authentication, string secret, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, authentication.TokenUrl);
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Basic(authentication.ClientId!, secret));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Content = new FormUrlEncodedContent(
            new Dictionary<string, string> { ["grant_type"] = "client_credentials" }.Concat(
                authentication.Scope is { } scope ? [KeyValuePair.Create("scope", scope)] : []
            )
        );
        using var answer = await clients.For(null)!.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        if (!answer.IsSuccessStatusCode)
            return null;

        var bytes = await BoundedContent.Read(answer, AnswerMaxBytes, ct);
        return Read(bytes) is var (text, seconds) ? new Token(text, authentication, Until(seconds)) : null;
    }

    private DateTimeOffset Until(int? seconds)
    {
        var life = seconds is { } said ? TimeSpan.FromSeconds(Math.Max(said, 0)) : WhenUnsaid;
        return clock.GetUtcNow() + (life < Longest ? life : Longest) - Margin;
    }

    private static (string Text, int? Seconds)? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var answer = JsonDocument.Parse(bytes);
            var root = answer.RootElement;
            if (root.GetProperty("access_token").GetString() is not { Length: > 0 } text || !text.All(IsOfToken))
                return null;

            int? seconds =
                root.TryGetProperty("expires_in", out var life) && life.TryGetInt32(out var said) ? said : null;
            return (text, seconds);
        }
        catch (Exception other) when (other is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static bool IsOfToken(char character) => character is > ' ' and <= '~';

    // RFC 6749 §2.3.1: both are form-encoded first.
    private static string Basic(string client, string secret) =>
        Convert.ToBase64String(
            Encoding.ASCII.GetBytes($"{Uri.EscapeDataString(client)}:{Uri.EscapeDataString(secret)}")
        );

    private sealed record Token(string Text, CallbackAuthentication For, DateTimeOffset Until);
}

/// <summary>Reads no more of an answer than there is use for.</summary>
internal static class BoundedContent
{
    public static async Task<ReadOnlyMemory<byte>> Read(HttpResponseMessage answer, int most, CancellationToken ct)
    {
        await using var content = await answer.Content.ReadAsStreamAsync(ct);
        var buffer = new byte[most];
        var length = await content.ReadAtLeastAsync(buffer, most, throwOnEndOfStream: false, ct);
        return buffer.AsMemory(0, length);
    }
}
