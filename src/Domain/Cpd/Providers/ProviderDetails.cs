using System.Text.RegularExpressions;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Providers;

/// <summary>What a training provider is known by.</summary>
public sealed partial record ProviderDetails
{
    /// <summary>The longest name.</summary>
    public const int NameMaxLength = 160;

    /// <summary>The longest folded name: some letters fold to two.</summary>
    public const int NameKeyMaxLength = 2 * NameMaxLength;

    /// <summary>The length of a zip code without its blank.</summary>
    public const int ZipCodeLength = 6;

    /// <summary>The longest address of a website.</summary>
    public const int WebsiteMaxLength = 200;

    internal ProviderDetails(string name, string zipCode, string? website, EmailAddress contactEmail) =>
        (Name, ZipCode, Website, ContactEmail) = (name, zipCode, website, contactEmail);

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The zip code (postcode) of the seat, in capitals and without a blank.</summary>
    public string ZipCode { get; }

    /// <summary>The website; null when it has none.</summary>
    public string? Website { get; }

    /// <summary>How the register reaches it.</summary>
    public EmailAddress ContactEmail { get; }

    /// <summary>The name without capitals, diacritics and punctuation.</summary>
    public string NameKey => NameFolding.Fold(Name);

    /// <summary>The details, or every fault in them.</summary>
    public static Result<ProviderDetails> Of(string? name, string? zipCode, string? website, string? contactEmail)
    {
        var (site, address) = (FreeText.Tidy(website), EmailAddress.TryParse(contactEmail));
        var code = zipCode?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant() ?? "";
        var faults = FreeText
            .Required("#/name", name, NameMaxLength)
            .Concat(FreeText.Tidy(name) is { } tidy && NameFolding.Fold(tidy).Length == 0 ? [NameFault] : [])
            .Concat(ZipCodeForm().IsMatch(code) ? [] : [ZipCodeFault])
            .Concat(FreeText.Optional("#/website", website, WebsiteMaxLength))
            .Concat(site is null || IsWebsite(site) ? [] : [WebsiteFault])
            .Concat(address is null ? [EmailFault] : []);

        return FreeText.ErrorFor(faults) is { } error
            ? error
            : new ProviderDetails(FreeText.Tidy(name)!, code, site, address!);
    }

    private static bool IsWebsite(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var site)
        && site.Scheme == Uri.UriSchemeHttps
        && site.UserInfo.Length == 0
        && site.Host.Contains('.', StringComparison.Ordinal);

    private static InputFault NameFault =>
        FreeText.Fault("#/name", TrainingProviderErrors.NameUnreadableCode, "Write a name with letters or digits.");

    private static InputFault ZipCodeFault =>
        FreeText.Fault("#/zipCode", TrainingProviderErrors.ZipCodeMalformedCode, "Write it as '1234 AB'.");

    private static InputFault WebsiteFault =>
        FreeText.Fault(
            "#/website",
            TrainingProviderErrors.WebsiteMalformedCode,
            "Write a whole address that begins with 'https://'."
        );

    private static InputFault EmailFault =>
        FreeText.Fault(
            "#/contactEmail",
            ConsultantErrors.EmailMalformedCode,
            "Write one address, such as 'name@example.nl'."
        );

    [GeneratedRegex(@"^[1-9][0-9]{3}[A-Z]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ZipCodeForm();
}
