using System.Globalization;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Accreditation.Client;

/// <summary>What the register said, as a receipt proves it.</summary>
/// <param name="Id">Names the verification and the place in it.</param>
/// <param name="Issuer">The register.</param>
/// <param name="Number">The number.</param>
/// <param name="Outcome">What was said.</param>
/// <param name="ValidAt">The day that it is about.</param>
/// <param name="KnownAt">The instant of knowledge that it rests on.</param>
/// <param name="AskedBy">The organisation that asked.</param>
/// <param name="Purpose">What for, by its code.</param>
/// <param name="SurvivingNumber">The number under which a merged registration goes on; else null.</param>
public sealed record ProvenReceipt(
    string Id,
    string Issuer,
    string Number,
    string Outcome,
    DateOnly ValidAt,
    DateTimeOffset KnownAt,
    string AskedBy,
    string Purpose,
    string? SurvivingNumber
)
{
    internal static ProvenReceipt Of(JsonWebToken token) =>
        new(
            token.Id,
            token.Issuer,
            token.Subject,
            token.GetPayloadValue<string>("outcome"),
            DateOnly.ParseExact(token.GetPayloadValue<string>("validAt"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTimeOffset.Parse(token.GetPayloadValue<string>("knownAt"), CultureInfo.InvariantCulture),
            token.GetPayloadValue<string>("askedBy"),
            token.GetPayloadValue<string>("purpose"),
            token.TryGetPayloadValue<string>("survivingNumber", out var survivor) ? survivor : null
        );
}
