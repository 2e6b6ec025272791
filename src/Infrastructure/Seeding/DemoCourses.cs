using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Cpd.Attendance;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Cpd.Providers;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Infrastructure.Seeding;

/// <summary>Somebody who learns: registered, under a number, for the period that began on a day.</summary>
internal sealed record DemoLearner(Guid ConsultantId, string Number, DateOnly Since, DateOnly Until);

/// <summary>
/// Invented training providers with accredited courses, runs that are over and runs to come, and what people learnt: by
/// attendance lists, and by what was taken over from paper.
/// </summary>
internal sealed class DemoCourses(IRegisterDb db, Policy policy, Random random, DateTimeOffset now)
{
    private const int MonthsAgo = 30;

    private static readonly string[] ProviderNames =
    [
        "Verzonnen Academie",
        "Bedacht & Geleerd",
        "Fictieve Scholing Sociaal Domein",
    ];

    private static readonly (string Title, ActivityForm Form, string Theme)[] Courses =
    [
        ("Jurisprudentie Wmo in een dag", ActivityForm.Contact, "law-and-case-law"),
        ("Het keukentafelgesprek verdiept", ActivityForm.Contact, "conversation-and-conflict"),
        ("Omgaan met weerstand en conflict", ActivityForm.Contact, "conversation-and-conflict"),
        ("Privacy in het sociaal domein", ActivityForm.ELearning, "ethics-privacy-discrimination"),
        ("Zorgvuldig besluiten en motiveren", ActivityForm.Blended, "law-and-case-law"),
        ("Nationale bijscholingsdag", ActivityForm.Conference, "law-and-case-law"),
        ("Eerlijk kijken: discriminatie herkennen", ActivityForm.Contact, "ethics-privacy-discrimination"),
        ("Onafhankelijk onderzoek doen", ActivityForm.Contact, "law-and-case-law"),
    ];

    private static readonly OrganisationCode Register = OrganisationCode.Parse("ORG-REGISTER");

    private DateOnly Today { get; } = DutchCalendar.DayOf(now);

    private DateTimeOffset Then => now.AddMonths(-MonthsAgo);

    /// <summary>Plants the courses and lets people follow them.</summary>
    public async Task Plant(IReadOnlyList<DemoLearner> learners, CancellationToken ct)
    {
        var providers = ProviderNames.Select((name, i) => Provider(name, i)).ToArray();
        db.TrainingProviders.AddRange(providers);
        var courses = Courses.Select((course, i) => Accredited(course, providers[i % providers.Length].Code)).ToArray();
        var runs = courses.SelectMany(RunsOf).ToArray();
        db.Activities.AddRange(courses);
        db.Runs.AddRange(runs);
        await Keep(ct);

        foreach (var run in runs.Where(run => run.EndsOn < Today))
            await Attend(run, courses.Single(course => course.Id == run.ActivityId), learners, ct);
        foreach (var some in learners.Chunk(500))
            await TakeOver(some, ct);
    }

    private static TrainingProvider Provider(string name, int i)
    {
        var details = ProviderDetails.Of(name, $"100{i} AB", null, $"info{i}@opleider.example").Value;
        return TrainingProvider.Enter(OrganisationCode.Parse($"ORG-OPLEIDER-{i + 1}"), details);
    }

    private Activity Accredited((string Title, ActivityForm Form, string Theme) course, OrganisationCode provider)
    {
        PointsShare[] points = [new("accredited", 6, [new ThemePoints(course.Theme, 6)])];
        var content = new CourseContent(
            course.Title,
            course.Form,
            360,
            "Een verzonnen programma.",
            ["D. Docentink"],
            HasFinalTest: true,
            points
        );
        var (activity, assessor) = (
            Activity.Draft(provider, content, policy, "demo-provider", Then).Value,
            new Assessor("demo-assessor", Register)
        );
        Must(activity.Submit(policy, "demo-provider", Then));
        Must(activity.StartAssessment(assessor, policy.Cpd.Accreditation, isFirstOfProvider: false, Then));
        Must(activity.Decide(assessor, new Verdict(AccreditationOutcome.Accredited, points, []), policy.Cpd, Then));
        return activity;
    }

    private IEnumerable<Run> RunsOf(Activity course)
    {
        foreach (var monthsAgo in new[] { 24, 12, 2, -2 })
        {
            var day = Today.AddMonths(-monthsAgo).AddDays(random.Next(1, 25));
            var place = course.Form is ActivityForm.ELearning ? null : "Utrecht";
            yield return Run.Plan(course, RunSchedule.Of(day, day, place, online: place is null).Value).Value;
        }
    }

    private async Task Attend(Run run, Activity course, IReadOnlyList<DemoLearner> learners, CancellationToken ct)
    {
        var present = learners
            .Where(it => it.Since <= run.EndsOn && random.Next(5) == 0)
            .ToDictionary(it => it.Number, it => new Participant(it.ConsultantId, []));
        var at = new DateTimeOffset(run.EndsOn.AddDays(1), new TimeOnly(9, 30), TimeSpan.Zero);
        var (id, rows) = (Guid.CreateVersion7(), present.Keys.Select(it => new AttendanceRow(it, "", null, null)));
        var sheet = AttendanceSheet.Read(
            run,
            course.Title,
            policy.Cpd,
            rows,
            row => (present[row.RegistrationNumber], null),
            id,
            at
        );

        db.AttendanceUploads.Add(
            AttendanceUpload.Record(id, run, sheet, policy.Cpd.Attendance, ordinal: 1, "demo-provider", at)
        );
        db.Append(sheet.Entries);
        await Keep(ct);
    }

    /// <summary>What people had on paper: as much as the part of the period that is over, and all of it near the end.</summary>
    private async Task TakeOver(IEnumerable<DemoLearner> learners, CancellationToken ct)
    {
        db.CpdCredits.AddRange(learners.SelectMany(OnPaper));
        await Keep(ct);
    }

    private IEnumerable<CpdCredit> OnPaper(DemoLearner learner)
    {
        var isEnding = learner.Until < Today.AddDays(7 * policy.Renewal.FilingWeeks);
        if (!isEnding && random.Next(3) > 0)
            return [];

        (string Category, decimal Points, ThemePoints[] Themes)[] entries = isEnding
            ?
            [
                ("accredited", 30, [new("law-and-case-law", 15), new("conversation-and-conflict", 15)]),
                ("accredited", 20, [new("ethics-privacy-discrimination", 5)]),
                ("reflection", 15, []),
                ("peer-consultation", 10, []),
                ("free", 25, []),
            ]
            : [("peer-consultation", 4, []), ("free", 3, [])];
        return entries.SelectMany((entry, i) => Entry(learner, entry, learner.Since.AddDays(30 * (i + 1))));
    }

    private IReadOnlyList<CpdCredit> Entry(
        DemoLearner learner,
        (string Category, decimal Points, ThemePoints[] Themes) entry,
        DateOnly started
    )
    {
        var completed = started.AddDays((int)Math.Ceiling(entry.Points / policy.Cpd.Caps.PointsPerDay ?? 1) - 1);
        if (completed >= Today)
            return [];

        var facts = new CreditFacts(
            CreditSource.Registrar,
            "Overgenomen uit het papieren dossier",
            (int)(entry.Points * policy.Cpd.MinutesPerPoint),
            started,
            completed,
            Reason: "Taken over from paper."
        );
        var owner = new CreditOwner(learner.ConsultantId, policy.Section);
        return CpdCredit.Enter(owner, facts, [new PointsShare(entry.Category, entry.Points, entry.Themes)], now);
    }

    private async Task Keep(CancellationToken ct)
    {
        if ((await db.Commit(ct)).Error is { } refused)
            throw new InvalidOperationException($"The demo courses were not kept: {refused.Code}.");
    }

    private static void Must(Result done)
    {
        if (done.Error is { } refused)
            throw new InvalidOperationException($"The demo courses are refused: {refused.Code}.");
    }
}
