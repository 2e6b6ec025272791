using System.Globalization;
using System.Net.Http.Headers;
using Accreditation.Application.Events;
using Accreditation.Application.Subscriptions;
using Accreditation.Application.Subscriptions.Deliveries;
using Accreditation.Domain.Subscriptions;
using Accreditation.Domain.Subscriptions.Deliveries;
using Microsoft.Extensions.Options;

namespace Accreditation.Infrastructure.Subscriptions;

/// <summary>What came of one attempt.</summary>
/// <param name="Status">The status of the answer; null when there was none.</param>
/// <param name="Failure">Why it failed; null when it did not.</param>
/// <param name="RetryAfter">For how long the callback asks to be left alone.</param>
internal sealed record Outcome(int? Status, DeliveryFailure? Failure, TimeSpan? RetryAfter = null);

/// <summary>
/// Sends one message once: signed over the bytes that are sent, with the credentials of the subscription, following no
/// redirects, and reading of the answer no more than its head needs.
/// </summary>
internal sealed class WebhookSender(
    CallbackClients clients,
    CallbackTokens tokens,
    ISecretVault vault,
    IOptions<WebhookOptions> options,
    TimeProvider clock
)
{
    private const int AnswerMaxBytes = 4 * 1024;

    private static readonly ProductInfoHeaderValue UserAgent = new("Accreditation-Webhooks", "1");

    /// <summary>Sends a message; also what breaks is an outcome.</summary>
    public async Task<Outcome> Send(
        Subscription subscription,
        WebhookMessage message,
        CancellationToken ct,
        bool withCredentials = true
    )
    {
        try
        {
            var outcome = await Attempt(subscription, message, withCredentials, ct);
            // The token may have been withdrawn before its time; a new one is asked for once.
            return outcome.Status == 401 && withCredentials && tokens.Drop(subscription.Id)
                ? await Attempt(subscription, message, withCredentials, ct)
                : outcome;
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException)
        {
            return new Outcome(null, FailureOf(failed));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new Outcome(null, DeliveryFailure.TimedOut);
        }
    }

    private async Task<Outcome> Attempt(
        Subscription subscription,
        WebhookMessage message,
        bool withCredentials,
        CancellationToken ct
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, subscription.Callback.Value);
        request.Headers.UserAgent.Add(UserAgent);
        if (message.TraceParent is { } trace)
            request.Headers.TryAddWithoutValidation("traceparent", trace);
        if (!Sign(request, subscription, message))
            return new Outcome(null, DeliveryFailure.NoCredentials);

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(options.Value.Timeout);
        if (withCredentials && await Identify(request, subscription, patience.Token) is { } unable)
            return new Outcome(null, unable);
        if (clients.For(withCredentials ? subscription.Authentication.CertificateReference : null) is not { } client)
            return new Outcome(null, DeliveryFailure.NoCredentials);

        patience.CancelAfter(options.Value.Timeout);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        await Drain(answer, patience.Token, ct);
        var status = (int)answer.StatusCode;
        return new Outcome(status, Answered.FailureOf(status), Answered.RetryAfter(answer, clock.GetUtcNow()));
    }

    /// <summary>Reads what follows the head, for the connection to be used again; the head alone is the answer.</summary>
    private static async Task Drain(HttpResponseMessage answer, CancellationToken patience, CancellationToken ct)
    {
        try
        {
            await BoundedContent.Read(answer, AnswerMaxBytes, patience);
        }
        catch (Exception cut)
            when (cut is IOException or HttpRequestException or OperationCanceledException
                && !ct.IsCancellationRequested
            )
        {
            // What it said counts, however it ended.
        }
    }

    private bool Sign(HttpRequestMessage request, Subscription subscription, WebhookMessage message)
    {
        var now = clock.GetUtcNow();
        var secrets = subscription.Secrets.At(now).Select(it => vault.Open(it, subscription.Id)).ToArray();
        if (secrets.Any(secret => secret is null))
            return false;

        var signatures = secrets.Select(secret => WebhookSecret.Sign(secret!, message.Id, now, message.Body.Span));
        request.Headers.Add("webhook-id", message.Id);
        request.Headers.Add("webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", string.Join(' ', signatures));
        request.Content = new ReadOnlyMemoryContent(message.Body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(CloudEvent.MediaType) { CharSet = "utf-8" };
        return true;
    }

    /// <summary>Adds the credentials; tells why that is not possible.</summary>
    private async Task<DeliveryFailure?> Identify(
        HttpRequestMessage request,
        Subscription subscription,
        CancellationToken ct
    )
    {
        var authentication = subscription.Authentication;
        if (authentication.Kind is CallbackAuthenticationKind.Mtls)
            return null;
        if (authentication.SealedSecret is not { } box || vault.Open(box, subscription.Id) is not { } secret)
            return DeliveryFailure.NoCredentials;
        if (authentication.Kind is CallbackAuthenticationKind.StaticHeader)
        {
            request.Headers.TryAddWithoutValidation(authentication.HeaderName!, secret);
            return null;
        }

        if (await tokens.For(subscription.Id, authentication, secret, ct) is not { } token)
            return DeliveryFailure.NoToken;

        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return null;
    }

    private static DeliveryFailure FailureOf(Exception? failed) =>
        failed switch
        {
            null => DeliveryFailure.ConnectionFailed,
            AddressRefusedException => DeliveryFailure.AddressRefused,
            _ => FailureOf(failed.InnerException),
        };
}
