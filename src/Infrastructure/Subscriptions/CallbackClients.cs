using System.Collections.Concurrent;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace Accreditation.Infrastructure.Subscriptions;

/// <summary>The clients that call callbacks: one without a client certificate, and one for each certificate.</summary>
internal sealed class CallbackClients(IOptions<WebhookOptions> options) : IDisposable
{
    // A file that could not be read, as while it is replaced, is read again the next time.
    private const LazyThreadSafetyMode Retrying = LazyThreadSafetyMode.PublicationOnly;

    private readonly ConcurrentDictionary<string, Lazy<HttpClient?>> clients = new();
    private readonly Lazy<X509Certificate2Collection?> authorities = new(() => Authorities(options.Value), Retrying);

    /// <summary>The client with a certificate, or the one without; null when the certificate is not to be had.</summary>
    public HttpClient? For(string? certificateReference)
    {
        try
        {
            return clients.GetOrAdd(certificateReference ?? "", key => new(() => Make(key), Retrying)).Value;
        }
        catch (Exception unreadable)
            when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        foreach (var client in clients.Values)
            if (client.IsValueCreated)
                client.Value?.Dispose();
    }

    private HttpClient? Make(string certificateReference)
    {
        SslStreamCertificateContext? certificate = null;
        if (certificateReference.Length > 0)
        {
            if (!options.Value.ClientCertificates.TryGetValue(certificateReference, out var files))
                return null;
            certificate = ReadCertificate(files);
        }

        var handler = GuardedConnections.Make(
            options.Value.AllowPrivateNetworks,
            options.Value.Timeout,
            authorities.Value,
            certificate
        );
        // Whoever sends sets the time; the client's own would hide which of the two it was.
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    private static SslStreamCertificateContext ReadCertificate(ClientCertificateOptions files)
    {
        using var pem = X509Certificate2.CreateFromPemFile(files.CertificateFile, files.KeyFile);
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(files.CertificateFile);
        // A key that exists in memory only cannot be used for TLS on every system.
        var usable = X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
        return SslStreamCertificateContext.Create(usable, chain, offline: true);
    }

    private static X509Certificate2Collection? Authorities(WebhookOptions options)
    {
        if (options.AuthoritiesFile is not { } file)
            return null;

        var read = new X509Certificate2Collection();
        read.ImportFromPemFile(file);
        return read;
    }
}
