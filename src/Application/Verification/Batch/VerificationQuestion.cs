using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Verification.Batch;

/// <summary>One question of a verification. Surname and birth date are compared and forgotten.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="Surname">The whole surname, with or without its prefix, as a second factor.</param>
/// <param name="BirthDate">The birth date, as a second factor.</param>
/// <param name="ValidAt">The day asked about; today when absent.</param>
/// <param name="Reference">The caller's own reference, which comes back with the answer. Kept with it: no name, no BSN.</param>
[Dutch("vraag in een verificatie")]
public sealed record VerificationQuestion(
    string Number,
    string? Surname = null,
    DateOnly? BirthDate = null,
    DateOnly? ValidAt = null,
    string? Reference = null
)
{
    /// <summary>Its kind alone: the factors may not find their way into a log.</summary>
    public override string ToString() => nameof(VerificationQuestion);
}

/// <summary>A question with its number read, or null where it is none.</summary>
internal readonly record struct NumberedQuestion(VerificationQuestion Asked, RegistrationNumber? Number)
{
    public static NumberedQuestion[] Of(IReadOnlyList<VerificationQuestion?> questions) =>
        [.. questions.Select(question => new NumberedQuestion(question!, Read(question!.Number)))];

    private static RegistrationNumber? Read(string text) =>
        RegistrationNumber.Parse(text) is { Error: null } parsed ? parsed.Value : null;
}
