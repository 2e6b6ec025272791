using System.ComponentModel.DataAnnotations;
using Accreditation.Application.Subscriptions;
using Accreditation.Domain.Subscriptions;
using Accreditation.Domain.Subscriptions.Deliveries;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Accreditation.Infrastructure.Subscriptions;

/// <summary>Configuration section <c>Webhooks</c>.</summary>
public sealed class WebhookOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Webhooks";

    /// <summary>Whether this register sends webhooks.</summary>
    public bool Enabled { get; set; }

    /// <summary>
    /// The file of the keys that seal secrets: one key of 32 random bytes a line, as base64. The first one seals, all of them
    /// open. Made when it is not there, in Development only.
    /// </summary>
    public string? KeyFile { get; set; }

    /// <summary>Whether a callback may be http, as on a developer's machine.</summary>
    public bool AllowHttp { get; set; }

    /// <summary>Whether a callback may be in a private network.</summary>
    public bool AllowPrivateNetworks { get; set; }

    /// <summary>A PEM file of certificate authorities that callbacks may use beside those of the system.</summary>
    public string? AuthoritiesFile { get; set; }

    /// <summary>The client certificates that a subscription can refer to, by name.</summary>
    public Dictionary<string, ClientCertificateOptions> ClientCertificates { get; } = [];

    /// <summary>How long one attempt may take, in seconds.</summary>
    [Range(1, 120)]
    public int TimeoutSeconds { get; set; } = 15;

    /// <summary>How long one node has a message to itself, in seconds; longer than an attempt with its token can take.</summary>
    [Range(5, 600)]
    public int LeaseSeconds { get; set; } = 60;

    /// <summary>How many messages this node sends at once.</summary>
    [Range(1, 100)]
    public int Workers { get; set; } = 8;

    /// <summary>The pauses before each attempt; the published table when there are none.</summary>
    public IList<TimeSpan> RetryDelays { get; } = [];

    /// <summary>For how long an endpoint that fails again and again is left alone, in seconds.</summary>
    [Range(1, 3600)]
    public int CircuitSeconds { get; set; } = 30;

    /// <summary>How many messages given up in a row disable a subscription.</summary>
    [Range(1, 1000)]
    public int GiveUpAfter { get; set; } = 5;

    /// <summary>For how many days what came of a message can be read.</summary>
    [Range(7, 3650)]
    public int LogDays { get; set; } = 30;

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    /// <summary>How long one node has a message to itself.</summary>
    public TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);

    /// <summary>The pauses before each attempt.</summary>
    public IReadOnlyList<TimeSpan> Pauses => RetryDelays.Count > 0 ? [.. RetryDelays] : RetryTable.Standard;
}

/// <summary>A client certificate: <c>Webhooks:ClientCertificates:{name}</c>.</summary>
public sealed class ClientCertificateOptions
{
    /// <summary>The PEM file of the certificate and its chain.</summary>
    [Required]
    public string CertificateFile { get; set; } = "";

    /// <summary>The PEM file of its private key.</summary>
    [Required]
    public string KeyFile { get; set; } = "";
}

/// <summary>Refuses at the start what would only show when the first message has to go out.</summary>
internal sealed class WebhookOptionsValidator(IHostEnvironment environment) : IValidateOptions<WebhookOptions>
{
    public ValidateOptionsResult Validate(string? name, WebhookOptions options)
    {
        var faults = options.Enabled ? FaultsOf(options).ToArray() : [];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> FaultsOf(WebhookOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.KeyFile))
            yield return "Webhooks:KeyFile is needed to keep secrets: 'openssl rand -base64 32' makes its content.";
        else if (!environment.IsDevelopment() && !File.Exists(options.KeyFile))
            yield return "Webhooks:KeyFile does not exist; it is made by itself in Development only.";
        else if (File.Exists(options.KeyFile) && KeyFileVault.FaultOf(options.KeyFile) is { } unusable)
            yield return $"Webhooks:KeyFile cannot be used: {unusable}";
        // An attempt may ask for a token, send, ask for another one and send again.
        if (options.LeaseSeconds < (3 * options.TimeoutSeconds) + 5)
            yield return "Webhooks:LeaseSeconds must be at least three times TimeoutSeconds and five more.";
        if (options.RetryDelays.Any(delay => delay < TimeSpan.Zero))
            yield return "Webhooks:RetryDelays must not be negative.";
        foreach (var (reference, certificate) in options.ClientCertificates)
            if (!File.Exists(certificate.CertificateFile) || !File.Exists(certificate.KeyFile))
                yield return $"Webhooks:ClientCertificates:{reference} names a file that does not exist.";
        if (options.AuthoritiesFile is { } authorities && !File.Exists(authorities))
            yield return "Webhooks:AuthoritiesFile does not exist.";
    }
}

/// <summary>What use cases have to know of the options.</summary>
internal sealed class WebhookSettings(IOptions<WebhookOptions> options) : IWebhookSettings
{
    public bool IsOn => options.Value.Enabled;

    public CallbackRules Callbacks { get; } =
        new(options.Value.AllowHttp, options.Value.AllowPrivateNetworks, [.. options.Value.ClientCertificates.Keys]);
}
