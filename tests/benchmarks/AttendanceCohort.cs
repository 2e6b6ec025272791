using Accreditation.Domain.Consultants;
using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Cpd.Attendance;
using Accreditation.Domain.Cpd.Providers;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Accreditation.Testing;

namespace Accreditation.Benchmarks;

/// <summary>Invented consultants, and runs of one course that all of them attended.</summary>
internal static class AttendanceCohort
{
    public const string Provider = "ORG-BEDACHT";

    private const int PerCommit = 250;
    private static readonly DateTimeOffset Then = DateTimeOffset.UtcNow.AddDays(-60);

    /// <returns>The rows of a list with everybody on it.</returns>
    public static async Task<IReadOnlyList<AttendanceRow>> EnterAsync(RegisterStore store, int count)
    {
        var policy = store.Policies.Current("wmo-consulent", DutchCalendar.DayOf(Then))!;
        var (random, taken, rows) = (new Random(1), new HashSet<RegistrationNumber>(), new List<AttendanceRow>());
        foreach (var batch in Enumerable.Range(0, count).Chunk(PerCommit))
            await store.SaveAsync(db =>
            {
                foreach (var i in batch)
                {
                    var number = Draw(random, taken);
                    var name = PersonName.Of("V.", "Vera", null, $"Verzonnen{(char)('a' + i % 26)}stra").Value;
                    var contact = ContactDetails.Of($"deelnemer{i}@demo.example", null).Value;
                    var consultant = Consultant.Enter(name, contact, new DateOnly(1980, 1, 1).AddDays(i), Then).Value;
                    db.Consultants.Add(consultant);
                    db.Registrations.Add(Registration.Issue(number, consultant.Id, PeriodOf(policy), Then).Value);
                    rows.Add(new AttendanceRow(number.Value, name.Surname, null, $"rij-{i}"));
                }
            });
        return rows;
    }

    /// <returns>The runs, all of them over.</returns>
    public static async Task<IReadOnlyList<Guid>> PlanRunsAsync(RegisterStore store, int count)
    {
        var policy = store.Policies.Current("wmo-consulent", DutchCalendar.DayOf(Then))!;
        var activity = Accredited(policy);
        var day = DutchCalendar.DayOf(DateTimeOffset.UtcNow).AddDays(-3);
        var schedule = RunSchedule.Of(day, day, null, online: true).Value;
        var runs = Enumerable.Range(0, count).Select(_ => Run.Plan(activity, schedule).Value).ToArray();
        var details = ProviderDetails.Of("Bedachte opleider", "1234 AB", null, "info@opleider.example").Value;
        await store.SaveAsync(db =>
        {
            db.TrainingProviders.Add(TrainingProvider.Enter(activity.Provider, details));
            db.Activities.Add(activity);
            db.Runs.AddRange(runs);
        });
        return [.. runs.Select(run => run.Id)];
    }

    private static Activity Accredited(Policy policy)
    {
        PointsShare[] points = [new("accredited", 6, [new ThemePoints("law-and-case-law", 4)])];
        var content = new CourseContent(
            "Verzonnen rechtspraak",
            ActivityForm.Contact,
            360,
            "Een dag over bedachte uitspraken.",
            ["D. Docentink"],
            HasFinalTest: false,
            points
        );
        var activity = Activity.Draft(OrganisationCode.Parse(Provider), content, policy, "provider", Then).Value;
        var assessor = new Assessor("assessor", OrganisationCode.Parse("ORG-REGISTER"));
        activity.Submit(policy, "provider", Then);
        activity.StartAssessment(assessor, policy.Cpd.Accreditation, isFirstOfProvider: false, Then);
        var verdict = new Verdict(AccreditationOutcome.Accredited, points, []);
        return activity.Decide(assessor, verdict, policy.Cpd, Then).Error is { } refused
            ? throw new InvalidOperationException(refused.Code)
            : activity;
    }

    private static RegistrationPeriod PeriodOf(Policy policy)
    {
        var (from, terms) = (DutchCalendar.DayOf(Then), policy.Registration);
        var until = from.AddMonths(terms.PeriodMonths).AddDays(-1);
        return new(from, until, PeriodKind.Full, policy.Reference, terms.GraceWeeks, terms.RequiredProvenNotices);
    }

    private static RegistrationNumber Draw(Random random, HashSet<RegistrationNumber> taken)
    {
        while (true)
            if (RegistrationNumber.Draw(random.Next) is var number && taken.Add(number))
                return number;
    }
}
