using Accreditation.Domain.Consultants;
using Accreditation.Domain.Policies;

namespace Accreditation.Domain.Applications;

/// <summary>Counts what speaks for one requirement.</summary>
internal static class RequirementCheck
{
    /// <summary>One requirement against the evidence, alternatives left aside.</summary>
    public static AssessedRule Of(
        AdmissionRequirement requirement,
        IEnumerable<EvidenceItem> evidence,
        IEnumerable<EndorsementFacts> endorsements,
        DateOnly on
    )
    {
        var accepted = evidence.Where(item => requirement.Evidence.Contains(item.Kind)).ToArray();
        var endorsed = requirement.AcceptsEndorsement ? endorsements.ToArray() : [];
        var since = requirement.WithinYears is { } years ? on.AddYears(-years) : DateOnly.MinValue;
        var (counted, because) =
            requirement.Minimum.Unit is MinimumUnit.Items
                ? Items(accepted, endorsed, since, on)
                : Worked(requirement.Minimum.Unit, accepted, endorsed, since, on);

        return AssessedRule.Of(requirement, counted, because);
    }

    private static (int Counted, Guid[] Because) Items(
        EvidenceItem[] evidence,
        EndorsementFacts[] endorsements,
        DateOnly since,
        DateOnly on
    )
    {
        Guid[] because =
        [
            .. evidence.Where(item => IsRecent(item.IssuedOn ?? item.Until ?? item.From)).Select(item => item.Id),
            .. endorsements.Where(endorsement => IsRecent(endorsement.GivenOn)).Select(endorsement => endorsement.Id),
        ];

        return (because.Length, because);

        bool IsRecent(DateOnly? day) => since == DateOnly.MinValue || since <= day && day <= on;
    }

    private static (int Counted, Guid[] Because) Worked(
        MinimumUnit unit,
        EvidenceItem[] evidence,
        EndorsementFacts[] endorsements,
        DateOnly since,
        DateOnly on
    )
    {
        var times = evidence
            .Select(item => item.WorkUntil(on))
            .Concat(endorsements.Select(endorsement => endorsement.WorkUntil(on)))
            .Select(time => time?.Within(since, on))
            .OfType<WorkedTime>()
            .Where(time => unit is MinimumUnit.Months || time.HoursPerDay > 0)
            .ToArray();
        var counted = unit is MinimumUnit.Months ? WorkedTime.Months(times) : WorkedTime.Hours(times);

        return (counted, [.. times.Select(time => time.Source)]);
    }
}
