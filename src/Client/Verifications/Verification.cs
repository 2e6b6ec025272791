namespace Accreditation.Client;

/// <summary>What an organisation looks somebody up for. Consultants can see it.</summary>
public enum LookUpPurpose
{
    /// <summary>Checking the people who work for the organisation.</summary>
    Staffing,

    /// <summary>Checking somebody who applies for work.</summary>
    Recruitment,

    /// <summary>Judging the people named in a tender.</summary>
    Tender,

    /// <summary>Holding a contractor to a contract.</summary>
    ContractAudit,

    /// <summary>Before or after a conversation with a resident.</summary>
    Conversation,

    /// <summary>Handling a complaint or an objection.</summary>
    Complaint,

    /// <summary>Supervision under the Wmo.</summary>
    Supervision,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>What the register says about one number on one day.</summary>
public enum VerificationOutcome
{
    /// <summary>Registered (geregistreerd).</summary>
    Registered,

    /// <summary>In training (aspirant); does not count as registered.</summary>
    Provisional,

    /// <summary>Registered, with conditions or in the grace after a period.</summary>
    Conditional,

    /// <summary>Not to be counted as registered for the time of a measure (geschorst).</summary>
    Suspended,

    /// <summary>The period and its grace went by without renewal (verlopen).</summary>
    Lapsed,

    /// <summary>Struck off (doorgehaald).</summary>
    Removed,

    /// <summary>The registration goes on under another number.</summary>
    Merged,

    /// <summary>The number was never issued, or was not registered yet on that day.</summary>
    NotFound,

    /// <summary>Not a registration number: its form or its check letter is wrong.</summary>
    Mistyped,

    /// <summary>The number exists, but surname or birth date are of somebody else; nothing more is told.</summary>
    DoesNotMatch,
}

/// <summary>One question.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="Surname">The whole surname, as a second factor.</param>
/// <param name="BirthDate">The birth date, as a second factor.</param>
/// <param name="ValidAt">The day asked about; today when null.</param>
/// <param name="Reference">Your own reference, which comes back with the answer: no name, no BSN.</param>
public sealed record VerificationQuestion(
    string Number,
    string? Surname = null,
    DateOnly? BirthDate = null,
    DateOnly? ValidAt = null,
    string? Reference = null
);

/// <summary>Numbers to verify, as they are sent.</summary>
/// <param name="Purpose">What for.</param>
/// <param name="Items">The questions.</param>
/// <param name="Receipts">Whether to sign a receipt of each answer.</param>
public sealed record VerificationRequest(
    LookUpPurpose Purpose,
    IReadOnlyList<VerificationQuestion> Items,
    bool Receipts
);

/// <summary>A verification as it was answered. It stays so, also when the register says something else today.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Organisation">The organisation that asked.</param>
/// <param name="Purpose">What for.</param>
/// <param name="KnownAt">When it was asked.</param>
/// <param name="KeptUntil">Until when it can be read again, with its receipts.</param>
/// <param name="Items">The answers, in the order of the questions.</param>
public sealed record Verification(
    Guid Id,
    string Organisation,
    LookUpPurpose Purpose,
    DateTimeOffset KnownAt,
    DateTimeOffset KeptUntil,
    IReadOnlyList<VerifiedItem> Items
);

/// <summary>What was said about one number. Everything that the outcome leaves unsaid is null.</summary>
/// <param name="Reference">Your own reference.</param>
/// <param name="Number">The number; null when what was sent is none.</param>
/// <param name="ValidAt">The day that it is about.</param>
/// <param name="Outcome">What the register said.</param>
/// <param name="SurvivingNumber">The number under which a merged registration goes on.</param>
/// <param name="StandingSince">Since which day it stands so.</param>
/// <param name="ValidUntil">The last day of the registration period that governs the day.</param>
/// <param name="Removal">The measure behind a removal, while it is public.</param>
/// <param name="Receipt">The signed receipt, when receipts were asked for.</param>
public sealed record VerifiedItem(
    string? Reference,
    string? Number,
    DateOnly ValidAt,
    VerificationOutcome Outcome,
    string? SurvivingNumber,
    DateOnly? StandingSince,
    DateOnly? ValidUntil,
    Measure? Removal,
    string? Receipt
);
