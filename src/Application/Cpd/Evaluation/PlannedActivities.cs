using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Cpd.Evaluation;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Evaluation;

/// <summary>A course that is not followed yet.</summary>
/// <param name="AccreditationNumber">The number of its accreditation; or the identifier.</param>
/// <param name="ActivityId">The identifier of the course; or the number.</param>
/// <param name="CompletedOn">The day on which it will be finished; the day asked about when absent.</param>
[Dutch("geplande scholing")]
public sealed record PlannedActivity(
    string? AccreditationNumber = null,
    Guid? ActivityId = null,
    DateOnly? CompletedOn = null
)
{
    internal AccreditationNumber? Number => Domain.Cpd.Activities.AccreditationNumber.TryParse(AccreditationNumber);
}

/// <summary>Reads courses that are not followed yet as the ledger entries that they would become.</summary>
internal sealed class PlannedActivities(IRegisterDb db)
{
    /// <summary>The entries, each with the course that it comes from; or which courses give no points.</summary>
    public async Task<Result<IReadOnlyDictionary<LedgerEntry, Guid>>> Read(
        IReadOnlyList<PlannedActivity> planned,
        string section,
        DateOnly on,
        CpdCaps caps,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var found = await Find(planned, section, ct);
        var entries = new Dictionary<LedgerEntry, Guid>();
        var faults = new List<InputFault>();
        foreach (var (i, plan) in planned.Index())
        {
            var completedOn = plan.CompletedOn ?? on;
            var course = found.FirstOrDefault(it => it.Id == plan.ActivityId || it.Number == plan.Number);
            if (course is null || !course.IsAccreditedOn(completedOn))
                faults.Add(NotAccredited(i));
            else
                foreach (var entry in Entries(course, completedOn, caps, now))
                    entries.Add(entry, course.Id);
        }

        return FreeText.ErrorFor(faults) is { } error ? error : entries;
    }

    private async Task<Activity[]> Find(IReadOnlyList<PlannedActivity> planned, string section, CancellationToken ct)
    {
        var ids = planned.Select(it => it.ActivityId).OfType<Guid>().ToArray();
        var numbers = planned.Select(it => it.Number).OfType<AccreditationNumber>().ToArray();

        return await db
            .Activities.AsNoTracking()
            .Where(it => it.Section == section && it.Number != null)
            .Where(it => ids.Contains(it.Id) || numbers.Contains(it.Number))
            .ToArrayAsync(ct);
    }

    /// <summary>A course without dates is taken to last as many days as its points need.</summary>
    private static IEnumerable<LedgerEntry> Entries(
        Activity course,
        DateOnly completedOn,
        CpdCaps caps,
        DateTimeOffset now
    )
    {
        var points = course.Points.Sum(share => share.Points);
        var days = caps.PointsPerDay is { } perDay and > 0 ? (int)Math.Ceiling(points / perDay) : 1;
        var (run, startedOn) = (Guid.CreateVersion7(), completedOn.AddDays(1 - Math.Max(1, days)));

        return course.Points.Select(share => new LedgerEntry(
            Guid.CreateVersion7(),
            share.Category,
            share.Points,
            share.Themes,
            startedOn,
            completedOn,
            course.Id,
            run,
            now,
            null
        ));
    }

    private static InputFault NotAccredited(int index) =>
        FreeText.Fault(
            $"#/planned/{index}",
            CpdEvaluationErrors.NotAccreditedCode,
            "There is no course in this section that is accredited on that day under this number or identifier."
        );
}
