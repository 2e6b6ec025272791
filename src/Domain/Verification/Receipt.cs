using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Verification;

/// <summary>
/// What the register said about one number, to be signed. Numbers, codes and times only: not the caller's reference, which
/// may name a person, and nothing that a removal was based on, which may not be public for ever.
/// </summary>
/// <param name="Id">Names the verification and the place in it, from 0.</param>
/// <param name="Number">The number.</param>
/// <param name="Outcome">What the register said.</param>
/// <param name="SurvivingNumber">The number under which a merged registration goes on.</param>
/// <param name="ValidAt">The day that it is about.</param>
/// <param name="KnownAt">The instant of knowledge that it rests on, which is when it was asked.</param>
/// <param name="AskedBy">The organisation that asked.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Policy">The rules that govern the registration on that day.</param>
[Dutch("bewijs van raadpleging")]
public sealed record Receipt(
    string Id,
    RegistrationNumber Number,
    VerificationOutcome Outcome,
    RegistrationNumber? SurvivingNumber,
    DateOnly ValidAt,
    DateTimeOffset KnownAt,
    OrganisationCode AskedBy,
    LookUpPurpose Purpose,
    PolicyReference? Policy
)
{
    /// <summary>The receipt for one item; null when what was sent is no number, so that there is nothing to prove.</summary>
    public static Receipt? Of(VerificationRecord verification, int index) =>
        verification.Items[index] is { Number: { } number } item
            ? new Receipt(
                $"{verification.Id}:{index}",
                number,
                item.Outcome,
                item.SurvivingNumber,
                item.ValidAt,
                verification.AskedAt,
                verification.Organisation,
                verification.Purpose,
                item.Policy
            )
            : null;
}
