using Accreditation.Application.Cpd.Evaluation;
using Accreditation.Application.Cpd.Ledger;
using Accreditation.Domain.Cpd;
using Accreditation.Domain.Shared;

namespace Accreditation.Api.Cpd.Ledger;

/// <summary>An entry by a registrar.</summary>
/// <param name="Section">The section of the register.</param>
/// <param name="Title">What it was for, without personal data.</param>
/// <param name="Category">The category of the rules.</param>
/// <param name="Points">The points, no more than the minutes give.</param>
/// <param name="Minutes">Net minutes of learning.</param>
/// <param name="StartedOn">The first day.</param>
/// <param name="CompletedOn">The day on which it was finished.</param>
/// <param name="Reason">Why it is entered, without personal data.</param>
/// <param name="Themes">What of the points is on which theme.</param>
/// <param name="RecognitionId">The verified recognition of another register that it rests on; leave it out for a correction.</param>
[Dutch("boeking door de registrator")]
internal sealed record EnterCreditRequest(
    string Section,
    string Title,
    string Category,
    decimal Points,
    int Minutes,
    DateOnly StartedOn,
    DateOnly CompletedOn,
    string Reason,
    IReadOnlyList<ThemePoints>? Themes = null,
    Guid? RecognitionId = null
)
{
    public CreditInput Read() =>
        new(Title, Category, Points, Themes ?? [], Minutes, StartedOn, CompletedOn, RecognitionId, Reason);
}

/// <summary>A reversal of an entry.</summary>
/// <param name="Reason">Why, without personal data.</param>
[Dutch("tegenboeking")]
internal sealed record ReverseCreditRequest(string Reason);

/// <summary>Courses that are not followed yet.</summary>
/// <param name="Section">The section of the register.</param>
/// <param name="Planned">At most 50 courses.</param>
[Dutch("geplande scholing om te toetsen")]
internal sealed record WhatIfRequest(string Section, IReadOnlyList<PlannedActivity> Planned);
