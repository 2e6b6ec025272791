using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Verification;

namespace Accreditation.Application.Verification.LookUps;

/// <summary>A registration that somebody looked at.</summary>
/// <param name="Number">Its number.</param>
/// <param name="ConsultantId">Whose it is.</param>
internal readonly record struct SeenRegistration(RegistrationNumber Number, Guid ConsultantId);

/// <summary>Decides which look-ups are noted.</summary>
internal static class LookUpNotes
{
    /// <summary>
    /// Notes what an organisation looked at. Not what nobody in particular did, for then there is only an address, which
    /// would be personal data; and not what consultants did about themselves.
    /// </summary>
    public static void Note(
        this ILookUpLog log,
        Caller caller,
        IEnumerable<SeenRegistration> seen,
        LookUpPurpose? purpose,
        LookUpKind kind,
        DateTimeOffset now
    )
    {
        if (caller.Organisation is not { } organisation)
            return;

        log.Note(
            seen.Where(one => one.ConsultantId != caller.ConsultantId)
                .Select(one => new LookUp
                {
                    Id = Guid.CreateVersion7(),
                    At = now,
                    Number = one.Number,
                    Organisation = organisation,
                    Purpose = purpose,
                    Kind = kind,
                })
        );
    }
}
