using System.Security.Cryptography;
using System.Text;

namespace Accreditation.Api.Tests.Subscriptions;

/// <summary>The signature of Standard Webhooks, worked out anew.</summary>
internal static class Signed
{
    public static string By(string secret, Arrival arrival)
    {
        var head = $"{arrival.Headers["webhook-id"]}.{arrival.Headers["webhook-timestamp"]}.";
        using var mac = new HMACSHA256(Convert.FromBase64String(secret["whsec_".Length..]));
        return "v1," + Convert.ToBase64String(mac.ComputeHash([.. Encoding.UTF8.GetBytes(head), .. arrival.Body]));
    }
}
