using Accreditation.Application.Cpd.Providers;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>
/// Who sees what of a course. Once accredited it is public for ever; before that it exists for its provider and for those
/// who judge and oversee only. So does its dossier.
/// </summary>
internal static class ActivityAccess
{
    /// <summary>Whether the caller judges or oversees courses.</summary>
    public static bool IsCourseStaff(this Caller caller) =>
        caller.HasAny(Scopes.CpdAssess, Scopes.RegisterManage, Scopes.AuditRead);

    /// <summary>
    /// Whether the caller may know who judged a course, and what was said of it before the decision: nobody of the
    /// provider, also when they judge courses of others.
    /// </summary>
    public static bool SeesJudges(this Caller caller, Activity activity) =>
        caller.IsCourseStaff() && caller.Organisation != activity.Provider;

    /// <summary>The provider whose user the caller is, or null.</summary>
    public static OrganisationCode? OwnProvider(this Caller caller) =>
        caller.Has(Scopes.CpdProvide) ? caller.Organisation : null;

    /// <summary>Whether the caller may read what passes between the provider and the register.</summary>
    public static bool SeesDossier(this Caller caller, Activity activity) =>
        caller.IsCourseStaff() || caller.ProvidesFor(activity.Provider);

    /// <summary>Whether the course exists for the caller.</summary>
    public static bool Sees(this Caller caller, Activity activity) =>
        activity.HasAccreditation || caller.SeesDossier(activity);

    /// <summary>The courses of a list: those in force on a day, and all that the caller may know of besides.</summary>
    public static IQueryable<Activity> ListedFor(this IQueryable<Activity> activities, Caller caller, DateOnly on)
    {
        if (caller.IsCourseStaff())
            return activities;

        var own = caller.OwnProvider();
        return activities.Where(it =>
            (own != null && it.Provider == own)
            || (
                it.AccreditedFrom <= on
                && on <= it.AccreditedUntil
                && it.State != ActivityState.Suspended
                && it.State != ActivityState.Withdrawn
            )
        );
    }
}
