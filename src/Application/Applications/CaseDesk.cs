using Accreditation.Application.Consultants;
using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Applications;

/// <summary>
/// Opens cases for those who are on them: the consultant, the registrar, and, once filed, assessors and the committee,
/// unless the applicant is a colleague of theirs. For anybody else the case does not exist.
/// </summary>
internal sealed class CaseDesk(IRegisterDb db, IPolicyCatalogue policies, ICallContext call, TimeProvider clock)
{
    /// <summary>Opens a case to read it.</summary>
    public async Task<Result<OpenCase>> Open(Guid id, CancellationToken ct)
    {
        var application = await db.Applications.Include(it => it.Evidence).SingleOrDefaultAsync(it => it.Id == id, ct);
        if (application is null || !IsVisible(application))
            return ApplicationErrors.NotFound;

        var open = await Spread(application, ct);
        return IsOwn(application) || call.Caller.Has(Scopes.RegisterManage) ? open
            : open.Officer.BarredFrom(application.ConsultantId) is { } barred ? barred
            : open;
    }

    /// <summary>Does something with a case of the caller's own.</summary>
    public Task<Result<ApplicationView>> ByConsultant(
        Guid id,
        int? expected,
        Func<OpenCase, Result> act,
        CancellationToken ct
    ) => Change(id, expected, IsOwn, act, ct);

    /// <summary>Does something with a case of somebody else.</summary>
    public Task<Result<ApplicationView>> ByOfficer(
        Guid id,
        int? expected,
        Func<OpenCase, Result> act,
        CancellationToken ct
    ) => Change(id, expected, _ => true, act, ct);

    /// <summary>Opens a case of the caller's own to change it.</summary>
    public async Task<Result<OpenCase>> OpenOwn(Guid id, int? expected, CancellationToken ct) =>
        await Open(id, expected, IsOwn, ct);

    /// <summary>Shows a case as it is after a change.</summary>
    public ApplicationView Show(OpenCase open) => ApplicationView.Of(open.Application, call.Caller, open.Now);

    /// <summary>Opens a case of somebody else to change it.</summary>
    public async Task<Result<OpenCase>> OpenAsOfficer(Guid id, int? expected, CancellationToken ct) =>
        await Open(id, expected, _ => true, ct);

    private async Task<Result<OpenCase>> Open(
        Guid id,
        int? expected,
        Func<RegistrationApplication, bool> isFor,
        CancellationToken ct
    )
    {
        var opened = await Open(id, ct);
        if (opened.Error is { } unseen)
            return unseen;
        if (!isFor(opened.Value.Application))
            return ApplicationErrors.NotFound;

        return opened.Value.Application.Expect(expected).Error is { } stale ? stale : opened;
    }

    private async Task<Result<ApplicationView>> Change(
        Guid id,
        int? expected,
        Func<RegistrationApplication, bool> isFor,
        Func<OpenCase, Result> act,
        CancellationToken ct
    )
    {
        var opened = await Open(id, expected, isFor, ct);
        if (opened.Error is { } unseen)
            return unseen;
        if (act(opened.Value).Error is { } refused)
            return refused;

        return await db.Commit(() => Show(opened.Value), ct);
    }

    private bool IsOwn(RegistrationApplication application) =>
        call.Caller.Has(Scopes.Consultant) && call.Caller.ConsultantId == application.ConsultantId;

    private bool IsVisible(RegistrationApplication application) =>
        IsOwn(application)
        || call.Caller.Has(Scopes.RegisterManage)
        || application.Clock is not null && call.Caller.HasAny(Scopes.RegistrationsAssess, Scopes.RegistrationsDecide);

    private async Task<OpenCase> Spread(RegistrationApplication application, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var policy = policies.Get(application.Policy);
        var filedOn = application.Clock?.StartedOn ?? DutchCalendar.DayOf(now);
        var endorsements = await db.UsedBy(application, ct);

        return new OpenCase(
            application,
            policy,
            await Officer(application, policy, filedOn, now, ct),
            Assessment.Of(policy.Admission.For(application.Route!.Value), application.Evidence, endorsements, filedOn),
            now
        );
    }

    private async Task<Officer> Officer(
        RegistrationApplication application,
        Policy policy,
        DateOnly filedOn,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var since = filedOn.AddYears(-policy.Terms.IndependenceYears);
        var isApplicant = await db.AreOnePerson(call.Caller.ConsultantId, application.ConsultantId, ct);

        return new Officer(
            call.Caller.Subject,
            call.Caller.Organisation,
            isApplicant ? application.ConsultantId : call.Caller.ConsultantId,
            await db.OrganisationsOf(application.ConsultantId, since, DutchCalendar.DayOf(now), ct)
        );
    }
}
