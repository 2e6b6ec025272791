using System.Text.RegularExpressions;

namespace Accreditation.Domain.Shared;

/// <summary>
/// Recognises what may be a citizen service number (burgerservicenummer), so that it can be refused: the register may not
/// hold one without a statutory basis (art. 46 UAVG).
/// </summary>
public static partial class Bsn
{
    /// <summary>
    /// Whether a text holds a run of digits that passes the eleven-test: nine digits, also when written in groups with
    /// spaces, dots or hyphens, or eight digits in one piece (the leading zero left out).
    /// </summary>
    public static bool OccursIn(string? text) =>
        text is not null
        && DigitRun()
            .Matches(text)
            .Select(run => (Raw: run.Value, Digits: string.Concat(run.Value.Where(char.IsAsciiDigit))))
            .Any(run =>
                run.Digits.Length == 9 && PassesElevenTest(run.Digits)
                || run.Digits.Length == 8 && run.Raw.Length == 8 && PassesElevenTest("0" + run.Digits)
            );

    private static bool PassesElevenTest(string digits)
    {
        var sum = -(digits[8] - '0');
        for (var i = 0; i < 8; i++)
            sum += (9 - i) * (digits[i] - '0');

        return sum % 11 == 0 && digits != "000000000";
    }

    [GeneratedRegex(@"[0-9]+([ .\-][0-9]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex DigitRun();
}
