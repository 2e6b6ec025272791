using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Accreditation.Domain.Subscriptions;

/// <summary>
/// Tells an address on the public internet from one that a caller must not make the register connect to: its own machine,
/// its own network, and whatever has no business on the internet (the IANA special-purpose registries).
/// </summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "2620:4f:8000::/48",
            "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    // Whatever of IPv6 is not in here was never given out, or is for one machine, one link or one network.
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether the register may connect to an address that somebody else chose.</summary>
    public static bool Is(IPAddress address) =>
        address switch
        {
            { IsIPv4MappedToIPv6: true } => Is(address.MapToIPv4()),
            { AddressFamily: AddressFamily.InterNetwork } => IsInNone(address),
            { AddressFamily: AddressFamily.InterNetworkV6 } when Nat64.Contains(address) => Is(Inner(address, 12)),
            { AddressFamily: AddressFamily.InterNetworkV6 } when SixToFour.Contains(address) => Is(Inner(address, 2)),
            { AddressFamily: AddressFamily.InterNetworkV6 } => GlobalUnicast.Contains(address) && IsInNone(address),
            _ => false,
        };

    private static bool IsInNone(IPAddress address) => !NotPublic.Any(network => network.Contains(address));

    private static IPAddress Inner(IPAddress address, int at) =>
        new(BitConverter.GetBytes(BinaryPrimitives.ReadUInt32LittleEndian(address.GetAddressBytes().AsSpan(at, 4))));
}
