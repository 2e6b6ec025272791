namespace Accreditation.Domain.Subscriptions;

/// <summary>Which addresses the operator lets a callback have.</summary>
/// <param name="AllowHttp">Whether http is good enough, as on a developer's machine.</param>
/// <param name="AllowPrivateNetworks">Whether it may be in the register's own network.</param>
/// <param name="CertificateReferences">The client certificates that the operator set up, by their names.</param>
public sealed record CallbackRules(
    bool AllowHttp,
    bool AllowPrivateNetworks,
    IReadOnlyCollection<string> CertificateReferences
);
