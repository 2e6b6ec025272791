using Accreditation.Application.Applications;
using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>A provider begins to write a course.</summary>
/// <param name="Section">The section of the register for which it is to be accredited.</param>
/// <param name="Content">What the provider says about it.</param>
[RequireScope(Scopes.CpdProvide)]
public sealed record DraftActivity(string Section, CourseContent Content) : ICommand<ActivityView>;

internal sealed class DraftActivityValidator : AbstractValidator<DraftActivity>
{
    public DraftActivityValidator()
    {
        RuleFor(command => command.Section).Text(PolicyReference.SectionMaxLength);
        RuleFor(command => command.Content.Trainers).AtMost(CourseContent.MaxTrainers).OverridePropertyName("trainers");
        RuleFor(command => command.Content.RequestedPoints).Points().OverridePropertyName("requestedPoints");
    }
}

internal sealed class DraftActivityHandler(
    IRegisterDb db,
    IPolicyCatalogue policies,
    ICallContext call,
    TimeProvider clock
) : IRequestHandler<DraftActivity, Result<ActivityView>>
{
    public async Task<Result<ActivityView>> Handle(DraftActivity command, CancellationToken ct)
    {
        var (caller, now) = (call.Caller, clock.GetUtcNow());
        var today = DutchCalendar.DayOf(now);
        if (policies.Current(command.Section, today) is not { } policy)
            return ActivityErrors.SectionUnknown;
        var own = caller.OwnProvider();
        if (own is null || !await db.TrainingProviders.AnyAsync(provider => provider.Code == own, ct))
            return ActivityErrors.ProviderUnknown;

        var drafted = Activity.Draft(own, command.Content, policy, caller.Subject, now);
        if (drafted.Error is { } refused)
            return refused;

        db.Activities.Add(drafted.Value);
        return await db.Commit(() => ActivityView.Of(drafted.Value, caller, today), ct);
    }
}
