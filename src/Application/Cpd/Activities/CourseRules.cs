using Accreditation.Application.Applications;
using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Activities;
using FluentValidation;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>Input rules that the requests about courses share; what the texts and points may be is a rule of the domain.</summary>
internal static class CourseRules
{
    private const int MaxShares = 50;

    /// <summary>Points with every member there.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<PointsShare>> Points<T>(
        this IRuleBuilder<T, IReadOnlyList<PointsShare>> rule
    ) =>
        rule.AtMost(MaxShares)
            .Must(shares => shares is null || shares.All(share => share is null || AreWhole(share.Themes)))
            .WithErrorCode("not-null")
            .WithMessage($"Give at most {MaxShares} themes, and leave out empty ones.");

    /// <summary>A verdict with every member there.</summary>
    public static void HasWholeVerdict<T>(this AbstractValidator<T> validator, Func<T, Verdict> verdict)
    {
        validator.RuleFor(command => verdict(command).Points).Points().OverridePropertyName("points");
        validator
            .RuleFor(command => verdict(command).Reasons)
            .AtMost(Verdict.MaxReasons)
            .OverridePropertyName("reasons");
    }

    /// <summary>A merge patch of a course with every member there.</summary>
    public static void HasWholePatch<T>(this AbstractValidator<T> validator, Func<T, CoursePatch> patch)
    {
        validator
            .RuleFor(command => patch(command).Trainers!)
            .AtMost(CourseContent.MaxTrainers)
            .OverridePropertyName("trainers");
        validator.RuleFor(command => patch(command).RequestedPoints!).Points().OverridePropertyName("requestedPoints");
    }

    private static bool AreWhole(IReadOnlyList<ThemePoints>? themes) =>
        themes is { Count: <= MaxShares } && themes.All(theme => theme is not null);
}
