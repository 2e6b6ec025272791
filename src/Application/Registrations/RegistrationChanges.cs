using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Registrations;

/// <summary>The one way in which a decision about a person changes a registration: load, decide, commit, view.</summary>
internal sealed class RegistrationChanges(IRegisterDb db, ICallContext call, TimeProvider clock)
{
    /// <summary>Lets a verb change the registration, unless the caller would judge somebody of their own organisation.</summary>
    public async Task<Result<RegistrationView>> Make(
        string number,
        int? expected,
        Func<Registration, DateTimeOffset, IOutcome> decide,
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

        var now = clock.GetUtcNow();
        if (await IsColleague(registration, DutchCalendar.DayOf(now), ct))
            return RegistrationErrors.OwnOrganisation;
        if (decide(registration, now).Error is { } refused)
            return refused;

        var saved = await db.Commit(ct);
        return saved.Error is { } lost
            ? LostRace.Of(lost)
            : RegistrationView.Of(registration, DutchCalendar.DayOf(now));
    }

    private async Task<bool> IsColleague(Registration registration, DateOnly today, CancellationToken ct)
    {
        if (call.Caller.Organisation is not { } organisation)
            return false;

        var consultant = await db
            .Consultants.AsNoTracking()
            .Include(c => c.Employments)
            .SingleAsync(c => c.Id == registration.ConsultantId, ct);
        return consultant.WorksFor(organisation, today);
    }
}
