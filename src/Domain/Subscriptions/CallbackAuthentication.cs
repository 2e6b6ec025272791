using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Subscriptions;

/// <summary>By what the register proves to a callback who it is.</summary>
[Dutch("wijze van authenticatie")]
public enum CallbackAuthenticationKind
{
    /// <summary>A header with a fixed value that only the two know.</summary>
    StaticHeader,

    /// <summary>A bearer token that the subscriber's own server gives the register (OAuth 2.0 client credentials).</summary>
    Oauth2ClientCredentials,

    /// <summary>A client certificate of the register (mutual TLS).</summary>
    Mtls,
}

/// <summary>How the register proves to a callback who it is; its secret is kept sealed.</summary>
/// <param name="Kind">By what.</param>
/// <param name="HeaderName">The name of the fixed header.</param>
/// <param name="TokenUrl">Where tokens come from.</param>
/// <param name="ClientId">Who the register is there.</param>
/// <param name="Scope">The scope that it asks for.</param>
/// <param name="CertificateReference">The name of the client certificate, as the operator set it up.</param>
/// <param name="SealedSecret">The value of the header or the client secret, sealed with a key outside the database.</param>
public sealed record CallbackAuthentication(
    CallbackAuthenticationKind Kind,
    string? HeaderName = null,
    string? TokenUrl = null,
    string? ClientId = null,
    string? Scope = null,
    string? CertificateReference = null,
    string? SealedSecret = null
);

/// <summary>The authentication of a callback as its owner describes it, with its secret in the clear.</summary>
/// <param name="Kind">By what.</param>
/// <param name="Name">The name of the fixed header.</param>
/// <param name="Value">Its value.</param>
/// <param name="TokenUrl">Where tokens come from.</param>
/// <param name="ClientId">Who the register is there.</param>
/// <param name="ClientSecret">The secret of that client.</param>
/// <param name="Scope">The scope to ask for, if any.</param>
/// <param name="CertificateReference">The name of a client certificate that the operator set up.</param>
public sealed record AuthenticationDraft(
    CallbackAuthenticationKind Kind,
    string? Name,
    string? Value,
    string? TokenUrl,
    string? ClientId,
    string? ClientSecret,
    string? Scope,
    string? CertificateReference
)
{
    /// <summary>The longest name.</summary>
    public const int NameMaxLength = 200;

    /// <summary>The shortest secret; shorter ones can be guessed.</summary>
    public const int SecretMinLength = 16;

    /// <summary>The longest secret.</summary>
    public const int SecretMaxLength = 2000;

    private static readonly string[] Reserved =
    [
        "accept",
        "connection",
        "content-",
        "cookie",
        "expect",
        "host",
        "keep-alive",
        "proxy-",
        "te",
        "trace",
        "trailer",
        "transfer-encoding",
        "upgrade",
        "user-agent",
        "webhook-",
    ];

    /// <summary>The authentication with its secret sealed, or every fault in it.</summary>
    public Result<CallbackAuthentication> Read(CallbackRules rules, Func<string, string> seal)
    {
        var faults = FaultsOf(rules).ToArray();
        if (faults.Length > 0)
            return SharedErrors.Invalid(faults);

        return Kind switch
        {
            CallbackAuthenticationKind.StaticHeader => new CallbackAuthentication(Kind)
            {
                HeaderName = Name,
                SealedSecret = seal(Value!),
            },
            CallbackAuthenticationKind.Oauth2ClientCredentials => new CallbackAuthentication(Kind)
            {
                TokenUrl = CallbackAddress.Of("#", TokenUrl, rules).Value.Value,
                ClientId = ClientId,
                Scope = FreeText.Tidy(Scope),
                SealedSecret = seal(ClientSecret!),
            },
            _ => new CallbackAuthentication(Kind) { CertificateReference = CertificateReference },
        };
    }

    /// <summary>Every fault: what the kind needs and lacks, and what belongs to another kind.</summary>
    public IEnumerable<InputFault> FaultsOf(CallbackRules rules) =>
        Kind switch
        {
            CallbackAuthenticationKind.StaticHeader => HeaderFaults(Name)
                .Concat(SecretFaults("value", Value))
                .Concat(Foreign(("tokenUrl", TokenUrl), ("clientId", ClientId), ("clientSecret", ClientSecret)))
                .Concat(Foreign(("scope", Scope), ("certificateReference", CertificateReference))),
            CallbackAuthenticationKind.Oauth2ClientCredentials => Faults(
                    CallbackAddress.Of(At("tokenUrl"), TokenUrl, rules)
                )
                .Concat(VisibleFaults("clientId", ClientId, 1, NameMaxLength))
                .Concat(SecretFaults("clientSecret", ClientSecret))
                .Concat(FreeText.Optional(At("scope"), Scope, NameMaxLength))
                .Concat(Foreign(("name", Name), ("value", Value), ("certificateReference", CertificateReference))),
            _ => CertificateFaults(rules)
                .Concat(Foreign(("name", Name), ("value", Value), ("tokenUrl", TokenUrl), ("clientId", ClientId)))
                .Concat(Foreign(("clientSecret", ClientSecret), ("scope", Scope))),
        };

    private static IEnumerable<InputFault> HeaderFaults(string? name)
    {
        if (name is not { Length: > 0 and <= NameMaxLength } || !name.All(IsTokenCharacter))
            yield return Fault("name", SubscriptionErrors.HeaderUnacceptableCode, "Use the name of a header.");
        else if (Reserved.Any(taken => IsTaken(name, taken)))
            yield return Fault(
                "name",
                SubscriptionErrors.HeaderUnacceptableCode,
                "The register sets this header itself; use another, such as Authorization."
            );
    }

    private static bool IsTaken(string name, string taken) =>
        taken.EndsWith('-') || taken is "trace"
            ? name.StartsWith(taken, StringComparison.OrdinalIgnoreCase)
            : name.Equals(taken, StringComparison.OrdinalIgnoreCase);

    private static bool IsTokenCharacter(char character) =>
        char.IsAsciiLetterOrDigit(character) || "!#$%&'*+-.^_`|~".Contains(character, StringComparison.Ordinal);

    private static IEnumerable<InputFault> SecretFaults(string member, string? secret) =>
        VisibleFaults(member, secret, SecretMinLength, SecretMaxLength);

    private static IEnumerable<InputFault> VisibleFaults(string member, string? text, int shortest, int longest)
    {
        var fits =
            text is not null
            && text.Length >= shortest
            && text.Length <= longest
            && text.All(character => character is >= ' ' and <= '~')
            && text.Trim() == text;
        if (!fits)
            yield return Fault(
                member,
                SubscriptionErrors.CredentialUnacceptableCode,
                $"Use {shortest} up to and including {longest} visible ASCII characters."
            );
    }

    private IEnumerable<InputFault> CertificateFaults(CallbackRules rules)
    {
        if (CertificateReference is null || !rules.CertificateReferences.Contains(CertificateReference))
            yield return Fault(
                "certificateReference",
                SubscriptionErrors.UnknownCertificateCode,
                "The operator of the register has set up no client certificate of this name; ask for one."
            );
    }

    private static IEnumerable<InputFault> Foreign(params (string Member, string? Value)[] members) =>
        members
            .Where(member => member.Value is not null)
            .Select(member =>
                Fault(
                    member.Member,
                    SubscriptionErrors.CredentialForeignCode,
                    "This kind does not take this; leave it out."
                )
            );

    private static IReadOnlyList<InputFault> Faults<T>(Result<T> read) => read.Error?.Faults ?? [];

    private static string At(string member) => $"#/authentication/{member}";

    private static InputFault Fault(string member, string code, string detail) =>
        FreeText.Fault(At(member), code, detail);
}
