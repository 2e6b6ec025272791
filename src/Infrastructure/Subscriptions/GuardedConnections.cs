using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Accreditation.Domain.Subscriptions;

namespace Accreditation.Infrastructure.Subscriptions;

/// <summary>The name stands only for addresses that the register does not call.</summary>
internal sealed class AddressRefusedException() : IOException("The address is in a network that is not called.");

/// <summary>
/// Connections to addresses that somebody else chose. A name is looked up here, what it stands for is checked, and the
/// connection goes to the very address that was checked: looking it up again could give another one. No proxy, no
/// redirects, no cookies.
/// </summary>
internal static class GuardedConnections
{
    public static SocketsHttpHandler Make(
        bool allowPrivateNetworks,
        TimeSpan patience,
        X509Certificate2Collection? authorities = null,
        SslStreamCertificateContext? client = null
    ) =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = patience,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            MaxResponseHeadersLength = 16,
            ConnectCallback = (context, ct) => Connect(context.DnsEndPoint, allowPrivateNetworks, ct),
            SslOptions =
            {
                ClientCertificateContext = client,
                RemoteCertificateValidationCallback = authorities is null
                    ? null
                    : (_, certificate, chain, faults) => IsTrusted(certificate, chain, faults, authorities),
            },
        };

    private static async ValueTask<Stream> Connect(DnsEndPoint place, bool allowPrivate, CancellationToken ct)
    {
        var found = await Dns.GetHostAddressesAsync(place.Host, ct);
        var allowed = found.Where(address => allowPrivate || PublicAddress.Is(address)).ToArray();
        if (allowed.Length == 0)
            throw new AddressRefusedException();

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, place.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // A certificate of another name stays refused, whoever gave it.
    private static bool IsTrusted(
        X509Certificate? certificate,
        X509Chain? chain,
        SslPolicyErrors faults,
        X509Certificate2Collection authorities
    )
    {
        if (faults is SslPolicyErrors.None)
            return true;
        if (faults is not SslPolicyErrors.RemoteCertificateChainErrors || certificate is not X509Certificate2 shown)
            return false;

        using var other = new X509Chain();
        other.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        other.ChainPolicy.CustomTrustStore.AddRange(authorities);
        other.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        foreach (var element in chain?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
            other.ChainPolicy.ExtraStore.Add(element.Certificate);
        return other.Build(shown);
    }
}
