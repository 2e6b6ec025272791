using Accreditation.Domain.Shared;
using Accreditation.Domain.Subscriptions;

namespace Accreditation.Application.Subscriptions;

/// <summary>How the register is to prove to the callback who it is. Each kind takes its own members and no others.</summary>
/// <param name="Kind">By what.</param>
/// <param name="Name">For a static header: its name, such as <c>Authorization</c>.</param>
/// <param name="Value">For a static header: its value, of at least 16 characters; it is never shown again.</param>
/// <param name="TokenUrl">For OAuth 2.0: where the register asks for a token.</param>
/// <param name="ClientId">For OAuth 2.0: who it is there.</param>
/// <param name="ClientSecret">For OAuth 2.0: the secret of that client, of at least 16 characters; it is never shown again.</param>
/// <param name="Scope">For OAuth 2.0: the scope to ask for, if any.</param>
/// <param name="CertificateReference">For mutual TLS: the name of a client certificate that the operator set up.</param>
[Dutch("authenticatie bij het terugmeldadres")]
public sealed record CallbackAuthenticationInput(
    CallbackAuthenticationKind Kind,
    string? Name = null,
    string? Value = null,
    string? TokenUrl = null,
    string? ClientId = null,
    string? ClientSecret = null,
    string? Scope = null,
    string? CertificateReference = null
)
{
    internal Result<CallbackAuthentication> Read(CallbackRules rules, Func<string, string> seal) =>
        new AuthenticationDraft(Kind, Name, Value, TokenUrl, ClientId, ClientSecret, Scope, CertificateReference).Read(
            rules,
            seal
        );

    /// <summary>Only whether it can be read.</summary>
    internal Result<CallbackAuthentication> Check(CallbackRules rules) => Read(rules, _ => "");
}
