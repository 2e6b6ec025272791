using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Applications;

/// <summary>Begins a draft for the consultant who calls.</summary>
/// <param name="Kind">What is asked for.</param>
/// <param name="Section">The section of the register.</param>
/// <param name="Route">The ground on which registration is asked for.</param>
[RequireScope(Scopes.Consultant)]
public sealed record StartApplication(ApplicationKind Kind, string Section, AdmissionRoute Route)
    : ICommand<ApplicationView>;

internal sealed class StartApplicationValidator : AbstractValidator<StartApplication>
{
    public StartApplicationValidator() =>
        RuleFor(command => command.Section).NotEmpty().MaximumLength(PolicyReference.SectionMaxLength);
}

internal sealed class StartApplicationHandler(
    IRegisterDb db,
    IPolicyCatalogue policies,
    ICallContext call,
    TimeProvider clock
) : IRequestHandler<StartApplication, Result<ApplicationView>>
{
    public async Task<Result<ApplicationView>> Handle(StartApplication command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = DutchCalendar.DayOf(now);
        if (policies.Current(command.Section, today) is not { } policy)
            return ApplicationErrors.SectionUnknown;
        var consultant = await db.Applicant(call.Caller, policy.Section, today, ct);
        if (consultant.Error is { } unknown)
            return unknown;
        if ((await FreePlace(consultant.Value, command.Kind, now, ct)).Error is { } taken)
            return taken;

        var started = RegistrationApplication.Start(consultant.Value, command.Kind, command.Route, policy, now);
        if (started.Error is { } refused)
            return refused;

        db.Applications.Add(started.Value);
        return await db.Commit(
            () => ApplicationView.Of(started.Value, call.Caller, now),
            ct,
            duplicate: ApplicationErrors.AlreadyOpen
        );
    }

    /// <summary>A draft that expired unnoticed still holds the place; it is recorded as expired along with the new one.</summary>
    private async Task<Result> FreePlace(
        Guid consultantId,
        ApplicationKind kind,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var place = RegistrationApplication.OpenPlaceOf(consultantId, kind);
        var holder = await db
            .Applications.Include(it => it.Evidence)
            .SingleOrDefaultAsync(it => it.OpenPlace == place, ct);

        return holder is null || holder.Expire(now).Error is null ? Result.Success : ApplicationErrors.AlreadyOpen;
    }
}
