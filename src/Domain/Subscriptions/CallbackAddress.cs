using System.Net;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Subscriptions;

/// <summary>An address that the register calls on behalf of a subscriber.</summary>
public sealed record CallbackAddress
{
    /// <summary>The longest address.</summary>
    public const int MaxLength = 500;

    private CallbackAddress(string value) => Value = value;

    /// <summary>The address as text.</summary>
    public string Value { get; }

    /// <summary>An address, or every fault in it.</summary>
    /// <param name="location">Where in the request it stands.</param>
    /// <param name="text">The address as it was sent.</param>
    /// <param name="rules">Which addresses the operator allows.</param>
    public static Result<CallbackAddress> Of(string location, string? text, CallbackRules rules)
    {
        var faults = FreeText.Required(location, text, MaxLength).ToArray();
        if (faults.Length > 0)
            return SharedErrors.Invalid(faults);
        if (!Uri.TryCreate(text!.Trim(), UriKind.Absolute, out var uri) || !IsPlain(uri))
            return Fault(location, SubscriptionErrors.AddressMalformedCode, MalformedAdvice);
        // Letters outside ASCII are stored as they are sent over HTTP, which is longer.
        if (uri.AbsoluteUri.Length > MaxLength)
            return Fault(location, FreeText.TooLongCode, $"Use at most {MaxLength} characters, as they are escaped.");
        if (uri.Scheme != Uri.UriSchemeHttps && !(rules.AllowHttp && uri.Scheme == Uri.UriSchemeHttp))
            return Fault(location, SubscriptionErrors.AddressInsecureCode, "Use an address that begins with https://.");
        if (!rules.AllowPrivateNetworks && IsSurelyPrivate(uri))
            return Fault(location, SubscriptionErrors.AddressPrivateCode, PrivateAdvice);

        return new CallbackAddress(uri.AbsoluteUri);
    }

    /// <summary>Reads an address that is known to be acceptable, as from the store.</summary>
    public static CallbackAddress Stored(string value) => new(value);

    /// <inheritdoc />
    public override string ToString() => Value;

    private const string MalformedAdvice =
        "Use an absolute address with a host, without user name, password or fragment, such as https://example.nl/hook.";

    private const string PrivateAdvice =
        "This address is in a private or reserved network, which the register does not call; use a public one.";

    private static bool IsPlain(Uri uri) => uri is { Host.Length: > 0, UserInfo.Length: 0, Fragment.Length: 0 };

    // What a name stands for is looked up and checked at every connection; only what can be told now is told now.
    private static bool IsSurelyPrivate(Uri uri)
    {
        var host = uri.IdnHost.TrimEnd('.');
        return IPAddress.TryParse(host.Trim('[', ']'), out var literal)
            ? !PublicAddress.Is(literal)
            : host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
                || !host.Contains('.', StringComparison.Ordinal);
    }

    private static Error Fault(string location, string code, string detail) =>
        SharedErrors.InvalidBody(location, code, detail);
}
