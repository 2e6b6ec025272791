using Accreditation.Domain.Shared;

namespace Accreditation.Application.Registrations;

/// <summary>
/// Facts are numbered within their registration, so whoever records second may meet the number before the revision. It is
/// the same lost race, and the caller is to hear the same.
/// </summary>
internal static class LostRace
{
    public static Error Of(Error failed) =>
        failed.Code == SharedErrors.Duplicate.Code ? SharedErrors.ConcurrentChange : failed;
}
