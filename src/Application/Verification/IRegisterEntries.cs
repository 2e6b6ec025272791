using Accreditation.Domain.Registrations;

namespace Accreditation.Application.Verification;

/// <summary>The look-up that the whole country does: a port of its own, because it is one prepared query.</summary>
public interface IRegisterEntries
{
    /// <summary>The entry of a number for a day, or null when the number was never issued.</summary>
    Task<RegisterEntryRow?> Find(RegistrationNumber number, DateOnly day, CancellationToken ct);
}
