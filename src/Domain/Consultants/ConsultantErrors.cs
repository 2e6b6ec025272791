using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Consultants;

/// <summary>Every expected failure around consultants.</summary>
public static class ConsultantErrors
{
    /// <summary>A part of a name has characters that names do not have.</summary>
    public const string NameMisspeltCode = "consultant.name-misspelt";

    /// <summary>An e-mail address has not the form of one.</summary>
    public const string EmailMalformedCode = "consultant.email-malformed";

    /// <summary>A telephone number has not the form of one.</summary>
    public const string PhoneMalformedCode = "consultant.phone-malformed";

    /// <summary>A date is outside the range that makes sense.</summary>
    public const string DateOutOfRangeCode = "consultant.date-out-of-range";

    /// <summary>A period ends before it begins.</summary>
    public const string EndsBeforeItBeginsCode = "consultant.ends-before-it-begins";

    /// <summary>There is no such consultant, or not for this caller.</summary>
    public static readonly Error NotFound = SharedErrors.NotFound("consultant");

    /// <summary>There is no such employment, or not for this caller.</summary>
    public static readonly Error EmploymentNotFound = SharedErrors.NotFound("employment");

    /// <summary>The birth date cannot be that of a consultant.</summary>
    public static Error BirthDateOutOfRange(DateOnly latest) =>
        SharedErrors.InvalidBody(
            "#/birthDate",
            DateOutOfRangeCode,
            $"Use a day from {Consultant.EarliestDay:yyyy-MM-dd} up to and including {latest:yyyy-MM-dd}."
        );

    /// <summary>A municipality was described as another organisation.</summary>
    public static readonly Error MunicipalityByCodeOnly = SharedErrors.InvalidBody(
        "#/employer/code",
        "consultant.municipality-by-code-only",
        "Name a municipality by its code alone, without a name."
    );

    /// <summary>The code of an organisation has not the form of one.</summary>
    public static readonly Error OrganisationMalformed = SharedErrors.InvalidBody(
        "#/employer/code",
        OrganisationCode.MalformedCode,
        OrganisationCode.Advice
    );

    /// <summary>The municipality is not on the list.</summary>
    public static readonly Error UnknownMunicipality = SharedErrors.InvalidBody(
        "#/employer/code",
        "consultant.unknown-municipality",
        "There is no municipality with this code; see the codes of Statistics Netherlands."
    );

    /// <summary>The same work at the same organisation is on record for these days.</summary>
    public static readonly Error EmploymentOverlaps = new(
        "consultant.employment-overlaps",
        ErrorKind.RuleBroken,
        "The same function at the same organisation is on record for a part of this period; correct that employment instead."
    );

    /// <summary>There are as many employments on record as the register keeps.</summary>
    public static readonly Error TooManyEmployments = new(
        "consultant.too-many-employments",
        ErrorKind.RuleBroken,
        $"A consultant has at most {Consultant.MaxEmployments} employments on record; correct an existing one."
    );

    /// <summary>The record was merged into another one and no longer changes.</summary>
    public static Error Merged(Guid survivor) =>
        new Error(
            "consultant.merged",
            ErrorKind.RuleBroken,
            "This record was merged into another one; make the change on 'survivorId'."
        ).With("survivorId", survivor);

    /// <summary>The record was not merged, so there is nothing to undo.</summary>
    public static readonly Error NotMerged = new(
        "consultant.not-merged",
        ErrorKind.RuleBroken,
        "This record is not merged into another one."
    );

    /// <summary>A record cannot be merged into itself.</summary>
    public static readonly Error MergedIntoItself = new(
        "consultant.merged-into-itself",
        ErrorKind.RuleBroken,
        "Name two different records to merge."
    );

    /// <summary>The caller is in the register and cannot enter a second record.</summary>
    public static readonly Error EnteredAlready = new(
        "consultant.entered-already",
        ErrorKind.RuleBroken,
        "Your token names your record; change that record instead of entering a second one."
    );

    /// <summary>This person is in the register already.</summary>
    public static readonly Error DefiniteDuplicate = new(
        "consultant.definite-duplicate",
        ErrorKind.Conflict,
        "This person is in the register already; use that record, or ask a registrar when you cannot see it."
    );

    /// <summary>This person may be in the register already.</summary>
    public static readonly Error PotentialDuplicate = new(
        "consultant.potential-duplicate",
        ErrorKind.Conflict,
        "Somebody much alike is in the register; when it is a different person, send again with 'confirmedDifferentPerson'."
    );
}
