using System.ComponentModel.DataAnnotations;

namespace Accreditation.Application.Shared;

/// <summary>Which register this is to the outside world; configured under <c>Register</c>.</summary>
public sealed class RegisterIdentity
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Register";

    /// <summary>The organisation identification number (OIN) of the operator: 20 digits.</summary>
    [Required, RegularExpression("^[0-9]{20}$", ErrorMessage = "Register:Oin is 20 digits.")]
    public string Oin { get; init; } = "";

    /// <summary>The address under which the register is reached from outside, without a slash at its end.</summary>
    [Required, RegularExpression("^https?://[^/]+(/.*)?[^/]$", ErrorMessage = "Register:PublicAddress is an address.")]
    public string PublicAddress { get; init; } = "";

    /// <summary>The source of its events, by the NL GOV profile for CloudEvents.</summary>
    public string Source => $"urn:nld:oin:{Oin}:systeem:accreditation";

    /// <summary>The full address of a resource.</summary>
    /// <param name="path">The path from the root, such as <c>/v1/register-entries/W12345678A</c>.</param>
    public string AddressOf(string path) => PublicAddress + path;
}
