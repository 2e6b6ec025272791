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
/// <param name="Route">The ground on which admission is asked for.</param>
/// <param name="Extension">A longer period.</param>
/// <param name="Dispensation">A lower norm.</param>
[RequireScope(Scopes.Consultant)]
public sealed record StartApplication(
    ApplicationKind Kind,
    string Section,
    AdmissionRoute? Route,
    ExtensionView? Extension = null,
    DispensationView? Dispensation = null
) : ICommand<ApplicationView>
{
    internal CaseRequest Read() => new(Route, Extension?.Read(), Dispensation?.Read());

    internal Result<CaseRequest> Fitting() =>
        FreeText.ErrorFor(Read().Faults(Kind)) is { } misplaced ? misplaced : Read();
}

internal sealed class StartApplicationValidator : AbstractValidator<StartApplication>
{
    public StartApplicationValidator()
    {
        RuleFor(command => command.Section).NotEmpty().MaximumLength(PolicyReference.SectionMaxLength);
        RuleFor(command => command.Extension!.Ground)
            .NotEmpty()
            .RuleCode()
            .When(command => command.Extension is not null);
        RuleFor(command => command.Extension!.Plan).CaseText().When(command => command.Extension is not null);
        When(
            command => command.Dispensation is not null,
            () =>
            {
                RuleFor(command => command.Dispensation!.Rule).NotEmpty().RuleCode();
                RuleFor(command => command.Dispensation!.Ground).NotEmpty().RuleCode();
                RuleFor(command => command.Dispensation!.Explanation).CaseText();
            }
        );
        this.MustBe(command => command.Fitting());
    }
}

internal sealed class StartApplicationHandler(
    IRegisterDb db,
    IPolicyCatalogue policies,
    CaseFiles files,
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
        var consultant = await db.Applicant(call.Caller, ct);
        if (consultant.Error is { } unknown)
            return unknown;
        var subject = await files.SubjectOf(consultant.Value, command.Kind, policy, null, today, ct);
        var request = command.Read();
        if (subject.Forbids(command.Kind, request, today) is { } forbidden)
            return forbidden;
        if ((await FreePlace(consultant.Value, command.Kind, now, ct)).Error is { } taken)
            return taken;

        var started = RegistrationApplication.Start(consultant.Value, command.Kind, request, policy, now);
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
