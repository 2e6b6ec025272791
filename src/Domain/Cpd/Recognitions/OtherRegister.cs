using System.Text.RegularExpressions;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Recognitions;

/// <summary>Another professional register that is recognised (ander beroepsregister).</summary>
[Dutch("ander beroepsregister")]
public enum OtherRegister
{
    /// <summary>Stichting Kwaliteitsregister Jeugd.</summary>
    Skj,

    /// <summary>The register under the act on professions in health care (BIG-register).</summary>
    Big,

    /// <summary>Registerplein, for social work.</summary>
    Registerplein,
}

/// <summary>
/// A number in another register. It is a typed field: only what has the form of a number of that register is taken, and no
/// text around it. Nine digits of SKJ may pass the eleven-test of a citizen service number by chance; see docs/privacy.md.
/// </summary>
public sealed partial record OtherRegisterNumber
{
    /// <summary>The longest number of any register.</summary>
    public const int MaxLength = 12;

    private OtherRegisterNumber(OtherRegister register, string value) => (Register, Value) = (register, value);

    /// <summary>The register.</summary>
    public OtherRegister Register { get; }

    /// <summary>The number as text.</summary>
    public string Value { get; }

    /// <summary>Reads a number of a register.</summary>
    public static Result<OtherRegisterNumber> Parse(OtherRegister register, string? text) =>
        text is { Length: <= MaxLength } && FormOf(register).IsMatch(text)
            ? new OtherRegisterNumber(register, text)
            : SharedErrors.InvalidBody("#/number", RecognitionErrors.NumberMalformedCode, AdviceFor(register));

    private static Regex FormOf(OtherRegister register) =>
        register switch
        {
            OtherRegister.Skj => Skj(),
            OtherRegister.Big => Big(),
            _ => Registerplein(),
        };

    private static string AdviceFor(OtherRegister register) =>
        register switch
        {
            OtherRegister.Skj => "A number of SKJ has nine digits.",
            OtherRegister.Big => "A number of the BIG-register has eleven digits.",
            _ => "A number of Registerplein begins with 4610 and has eight to twelve digits.",
        };

    [GeneratedRegex("^[0-9]{9}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Skj();

    [GeneratedRegex("^[0-9]{11}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Big();

    [GeneratedRegex("^4610[0-9]{4,8}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Registerplein();
}
