using Accreditation.Application.Consultants;
using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Registrations;

/// <summary>The one way in which a decision about a person changes a registration: load, decide, commit, view.</summary>
internal sealed class RegistrationChanges(
    IRegisterDb db,
    IPolicyCatalogue policies,
    ICallContext call,
    TimeProvider clock
)
{
    /// <summary>Lets a verb change the registration under the rules that govern it.</summary>
    /// <param name="number">The registration.</param>
    /// <param name="expected">The revision on which it was decided; null for any.</param>
    /// <param name="judges">Whether it is a judgement, which nobody makes about their own or a colleague.</param>
    /// <param name="decide">The verb.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<Result<RegistrationView>> Make(
        string number,
        int? expected,
        bool judges,
        Func<Registration, Policy, DateTimeOffset, IOutcome> decide,
        CancellationToken ct
    )
    {
        var parsed = RegistrationNumber.Parse(number);
        if (parsed.Error is { } malformed)
            return malformed;

        var registration = await db.Registrations.Whole().SingleOrDefaultAsync(r => r.Number == parsed.Value, ct);
        if (registration is null)
            return RegistrationErrors.NotFound;
        if (registration.Expect(expected).Error is { } stale)
            return stale;

        var (now, policy) = (clock.GetUtcNow(), policies.Get(registration.History.GoverningPolicy));
        var today = DutchCalendar.DayOf(now);
        if (judges && await Barred(registration, today, ct) is { } barred)
            return barred;
        if (decide(registration, policy, now).Error is { } refused)
            return refused;

        // Facts are numbered within their registration: who records second may meet the number before the revision.
        return await db.Commit(
            () => RegistrationView.Of(registration, today),
            ct,
            duplicate: SharedErrors.ConcurrentChange
        );
    }

    /// <summary>Why the caller may not judge this registration: it is their own or of a colleague; null when they may.</summary>
    public async Task<Error?> Barred(Registration registration, DateOnly today, CancellationToken ct)
    {
        var policy = policies.Get(registration.History.GoverningPolicy);
        if (await db.AreOnePerson(call.Caller.ConsultantId, registration.ConsultantId, ct))
            return RegistrationErrors.OwnRegistration;
        if (call.Caller.Organisation is not { } organisation)
            return RegistrationErrors.OrganisationUnknown;

        var since = today.AddYears(-policy.Terms.IndependenceYears);
        var organisations = await db.OrganisationsOf(registration.ConsultantId, since, today, ct);
        return organisations.Contains(organisation) ? RegistrationErrors.OwnOrganisation : null;
    }
}
