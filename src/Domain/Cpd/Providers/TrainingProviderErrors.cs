using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Providers;

/// <summary>Every expected failure around training providers.</summary>
public static class TrainingProviderErrors
{
    /// <summary>A name has no letter or digit.</summary>
    public const string NameUnreadableCode = "training-provider.name-unreadable";

    /// <summary>A zip code has another form.</summary>
    public const string ZipCodeMalformedCode = "training-provider.zip-code-malformed";

    /// <summary>A website is not an https address.</summary>
    public const string WebsiteMalformedCode = "training-provider.website-malformed";

    /// <summary>There is no such training provider.</summary>
    public static readonly Error NotFound = SharedErrors.NotFound("training provider");

    /// <summary>Providers speak for their own organisation only.</summary>
    public static readonly Error OtherOrganisation = new(
        "training-provider.other-organisation",
        ErrorKind.Forbidden,
        "Your token does not speak for this organisation; only its own users and a registrar enter or change it."
    );

    /// <summary>The organisation is there already.</summary>
    public static readonly Error EnteredAlready = new(
        "training-provider.entered-already",
        ErrorKind.Conflict,
        "A training provider with this code, or with this name at this zip code, was entered already; use that one."
    );
}
