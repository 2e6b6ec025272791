using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Registrations;

/// <summary>Carries the merge of two consultants, or its undoing, through to their registrations.</summary>
public static class RegistrationMerging
{
    /// <summary>
    /// Lets the survivor's registration in each section absorb the other one; where the survivor has none, the registration
    /// moves. Those that were merged before stay as they are.
    /// </summary>
    public static Result<IReadOnlyList<MergedRegistration>> Merge(
        Guid survivorId,
        IReadOnlyList<Registration> survivors,
        IReadOnlyList<Registration> merged,
        DateTimeOffset now
    )
    {
        var effects = new List<MergedRegistration>();
        foreach (var leaving in merged.Where(r => r.MergedInto is null))
        {
            var staying = survivors.FirstOrDefault(r => r.Section == leaving.Section && r.MergedInto is null);
            var outcome = staying is null ? leaving.MoveTo(survivorId) : staying.Absorb(leaving, now);
            if (outcome.Error is { } error)
                return error;

            effects.Add(new MergedRegistration(leaving.Number, staying?.Number));
        }

        return effects;
    }

    /// <summary>Undoes what a merge did, registration by registration.</summary>
    public static Result Split(
        ConsultantMerge merge,
        IReadOnlyList<Registration> registrations,
        string reason,
        DateTimeOffset now
    )
    {
        foreach (var effect in merge.Registrations)
        {
            var leaving = registrations.Single(r => r.Number == effect.Number);
            var outcome = effect.Survivor is { } survivor
                ? registrations.Single(r => r.Number == survivor).GiveBack(leaving, reason, now)
                : leaving.MoveTo(merge.MergedId);
            if (outcome.Error is { } error)
                return error;
        }

        return Result.Success;
    }
}
