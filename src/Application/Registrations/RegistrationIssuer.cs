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
    /// Adds a registration with an unused number and its first period to the store, or opens the full period of a
    /// provisional one, which keeps its number; the caller commits. Conditions hold from the first day. Fails with
    /// <c>registration.issued-already</c> when the consultant has any other one in that section.
    /// </summary>
    public async Task<Result<Registration>> Issue(
        Guid consultantId,
        RegistrationPeriod period,
        IReadOnlyList<string> conditions,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var granted = await db.RegistrationOf(consultantId, period.Policy.Section, ct) is { } existing
            ? Promote(existing, period, now)
            : await New(consultantId, period, now, ct);
        if (granted.Error is { } refused)
            return refused;
        if (conditions.Count > 0 && granted.Value.ImposeConditions(conditions, period.From, now).Error is { } unsayable)
            return unsayable;

        return granted;
    }

    private static Result<Registration> Promote(Registration existing, RegistrationPeriod period, DateTimeOffset now)
    {
        if (!existing.History.IsProvisionalOn(period.From) || period.Kind is PeriodKind.Provisional)
            return RegistrationErrors.IssuedAlready;

        return existing.OpenPeriod(period, now).Error is { } refused ? refused : existing;
    }

    private async Task<Result<Registration>> New(
        Guid consultantId,
        RegistrationPeriod period,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (await Unused(ct) is not { } number)
            return RegistrationErrors.NumbersExhausted;

        var issued = Registration.Issue(number, consultantId, period, now);
        if (issued.Error is null)
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
