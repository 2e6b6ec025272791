using System.Security.Cryptography;
using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Registrations;

/// <summary>Issues registrations inside the transaction of the decision that grants them.</summary>
internal sealed class RegistrationIssuer(IRegisterDb db)
{
    private const int Attempts = 20;

    /// <summary>
    /// Adds a registration with an unused number and its first period to the store; the caller commits. Conditions hold
    /// from the first day. Fails with <c>registration.issued-already</c> when the consultant has one in that section.
    /// </summary>
    public async Task<Result<Registration>> Issue(
        Guid consultantId,
        RegistrationPeriod period,
        IReadOnlyList<string> conditions,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (
            await db.Registrations.AnyAsync(
                r => r.ConsultantId == consultantId && r.Section == period.Policy.Section,
                ct
            )
        )
            return RegistrationErrors.IssuedAlready;
        if (await Unused(ct) is not { } number)
            return RegistrationErrors.NumbersExhausted;

        var issued = Registration.Issue(number, consultantId, period, now);
        if (issued.Error is { } refused)
            return refused;
        if (conditions.Count > 0 && issued.Value.ImposeConditions(conditions, period.From, now).Error is { } unsayable)
            return unsayable;

        db.Registrations.Add(issued.Value);
        return issued;
    }

    private async Task<RegistrationNumber?> Unused(CancellationToken ct)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var number = RegistrationNumber.Draw(RandomNumberGenerator.GetInt32);
            if (!await db.Registrations.AnyAsync(r => r.Number == number, ct))
                return number;
        }

        return null;
    }
}
