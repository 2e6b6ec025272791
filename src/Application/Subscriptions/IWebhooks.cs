using Accreditation.Domain.Subscriptions;

namespace Accreditation.Application.Subscriptions;

/// <summary>What the operator decided about webhooks.</summary>
public interface IWebhookSettings
{
    /// <summary>Whether this register sends any.</summary>
    bool IsOn { get; }

    /// <summary>Which callbacks may be named.</summary>
    CallbackRules Callbacks { get; }
}

/// <summary>Keeps secrets that have to be read again, sealed with a key that is not in the database.</summary>
public interface ISecretVault
{
    /// <summary>Seals a secret.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="owner">What it belongs to; it cannot be opened as the secret of anything else.</param>
    string Seal(string secret, Guid owner);

    /// <summary>Opens a sealed secret; null when its key is not to be had.</summary>
    string? Open(string sealedSecret, Guid owner);
}

/// <summary>Calls a callback while its owner waits, outside any transaction.</summary>
public interface ICallbackTrial
{
    /// <summary>Sends the test message, with the credentials and without.</summary>
    Task<Handshake> Shake(Subscription subscription, CancellationToken ct);

    /// <summary>Sends a message that says nothing, as any other is sent.</summary>
    Task<CallbackAnswer> Ping(Subscription subscription, CancellationToken ct);
}
