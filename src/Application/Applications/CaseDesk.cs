using Accreditation.Application.Consultants;
using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Applications;

/// <summary>
/// Opens cases for those who are on them: the consultant, the registrar, and, once filed, assessors and the committee,
/// unless the applicant is a colleague of theirs. For anybody else the case does not exist.
/// </summary>
internal sealed class CaseDesk(IRegisterDb db, CaseFiles files, ICallContext call, TimeProvider clock)
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

    /// <summary>Saves a changed case, and its registration where that changed too.</summary>
    /// <remarks>Facts are numbered within their registration: who records second may meet the number before the revision.</remarks>
    public Task<Result<ApplicationView>> Commit(OpenCase open, CancellationToken ct) =>
        db.Commit(() => Show(open), ct, duplicate: SharedErrors.ConcurrentChange);

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

        return await Commit(opened.Value, ct);
    }

    private bool IsOwn(RegistrationApplication application) =>
        call.Caller.Has(Scopes.Consultant) && call.Caller.ConsultantId == application.ConsultantId;

    private bool IsVisible(RegistrationApplication application) =>
        IsOwn(application)
        || call.Caller.Has(Scopes.RegisterManage)
        || application.Clock is not null && call.Caller.HasAny(Scopes.RegistrationsAssess, Scopes.RegistrationsDecide);

    private async Task<OpenCase> Spread(RegistrationApplication application, CancellationToken ct)
    {
        var file = await files.Gather(application, clock.GetUtcNow(), ct);
        return new OpenCase(file, await Officer(file, ct));
    }

    private async Task<Officer> Officer(CaseFile file, CancellationToken ct)
    {
        var (applicant, filedOn) = (file.Application.ConsultantId, file.Application.Clock?.StartedOn ?? file.Today);
        var since = filedOn.AddYears(-file.Policy.Terms.IndependenceYears);
        var isApplicant = await db.AreOnePerson(call.Caller.ConsultantId, applicant, ct);

        return new Officer(
            call.Caller.Subject,
            call.Caller.Organisation,
            isApplicant ? applicant : call.Caller.ConsultantId,
            await db.OrganisationsOf(applicant, since, file.Today, ct)
        );
    }
}
