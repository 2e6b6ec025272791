using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Policies;

namespace Accreditation.Domain.Cpd.Attendance;

/// <summary>
/// Decides row by row what an attendance list comes to: which entries it brings, and what to tell about each row. Pure; a
/// trial shows exactly what posting it would do.
/// </summary>
public sealed class AttendanceSheet
{
    private readonly List<AttendanceRowReport> reports = [];
    private readonly List<CpdCredit> entries = [];
    private readonly HashSet<Guid> seen = [];
    private readonly Dictionary<int, IReadOnlyList<PointsShare>> sharesByMinutes = [];
    private readonly Run run;
    private readonly CpdRules rules;
    private readonly string title;
    private readonly Guid uploadId;
    private readonly DateTimeOffset now;

    private AttendanceSheet(Run run, CpdRules rules, string title, Guid uploadId, DateTimeOffset now) =>
        (this.run, this.rules, this.title, this.uploadId, this.now) = (run, rules, title, uploadId, now);

    /// <summary>What became of each row, in the order in which they were sent.</summary>
    public IReadOnlyList<AttendanceRowReport> Rows => reports;

    /// <summary>The entries that come into ledgers, reversals of corrected ones among them.</summary>
    public IReadOnlyList<CpdCredit> Entries => entries;

    /// <summary>Reads a list.</summary>
    /// <param name="run">The run.</param>
    /// <param name="title">The title of the course.</param>
    /// <param name="rules">The rules in force on the day on which the run ended.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="find">Finds who a row is about, or says why nobody.</param>
    /// <param name="uploadId">What the entries rest on.</param>
    /// <param name="now">When.</param>
    public static AttendanceSheet Read(
        Run run,
        string title,
        CpdRules rules,
        IEnumerable<AttendanceRow> rows,
        Func<AttendanceRow, (Participant? Participant, AttendanceFault? Fault)> find,
        Guid uploadId,
        DateTimeOffset now
    )
    {
        var sheet = new AttendanceSheet(run, rules, title, uploadId, now);
        foreach (var row in rows)
            sheet.Take(row, find(row));

        return sheet;
    }

    /// <summary>How many rows came to something.</summary>
    public int Count(AttendanceOutcome outcome) => reports.Count(report => report.Outcome == outcome);

    /// <summary>The points of a run as far as it was attended, rounded down as the rules say.</summary>
    public static IReadOnlyList<PointsShare> SharesFor(Run run, int minutes, CpdRules rules) =>
        minutes == run.NetMinutes
            ? run.Points
            :
            [
                .. run.Points.Select(share => new PointsShare(
                    share.Category,
                    rules.RoundDown(share.Points * minutes / run.NetMinutes),
                    [
                        .. share.Themes.Select(theme =>
                            theme with
                            {
                                Points = rules.RoundDown(theme.Points * minutes / run.NetMinutes),
                            }
                        ),
                    ]
                )),
            ];

    /// <summary>Whether somebody can have attended for so long, and gets any points for it.</summary>
    public static bool IsWorthPoints(Run run, int? minutes, CpdRules rules) =>
        (minutes ?? run.NetMinutes) is var attended
        && attended >= 1
        && attended <= run.NetMinutes
        && SharesFor(run, attended, rules).Any(share => share.Points > 0);

    private void Take(AttendanceRow row, (Participant? Participant, AttendanceFault? Fault) found)
    {
        var minutes = row.Minutes ?? run.NetMinutes;
        var fault = found.Fault ?? FaultOf(found.Participant!, minutes);
        if (fault is not null)
        {
            Report(row, AttendanceOutcome.Rejected, 0, fault);
            return;
        }

        var (participant, shares) = (found.Participant!, SharesOf(minutes));
        var outcome =
            participant.Minutes is null ? AttendanceOutcome.Credited
            : participant.Minutes == minutes ? AttendanceOutcome.Unchanged
            : AttendanceOutcome.Corrected;
        if (outcome is AttendanceOutcome.Corrected)
            entries.AddRange(participant.Credits.Select(credit => credit.Reverse(null, now).Value));
        if (outcome is not AttendanceOutcome.Unchanged)
            entries.AddRange(EntriesOf(participant, minutes, shares));

        Report(row, outcome, shares.Sum(share => share.Points), null);
    }

    private AttendanceFault? FaultOf(Participant participant, int minutes) =>
        !seen.Add(participant.ConsultantId) ? AttendanceFault.RepeatedRow
        : minutes < 1 || minutes > run.NetMinutes ? AttendanceFault.MinutesOutOfRange
        : SharesOf(minutes).All(share => share.Points == 0) ? AttendanceFault.TooShort
        : null;

    private IReadOnlyList<CpdCredit> EntriesOf(
        Participant participant,
        int minutes,
        IReadOnlyList<PointsShare> shares
    ) =>
        CpdCredit.Enter(
            new CreditOwner(participant.ConsultantId, run.Section),
            new CreditFacts(
                CreditSource.ProviderAttendance,
                title,
                minutes,
                run.StartsOn,
                run.EndsOn,
                run.ActivityId,
                run.Id,
                uploadId
            ),
            shares,
            now
        );

    private IReadOnlyList<PointsShare> SharesOf(int minutes) =>
        sharesByMinutes.TryGetValue(minutes, out var known)
            ? known
            : sharesByMinutes[minutes] = SharesFor(run, minutes, rules);

    private void Report(AttendanceRow row, AttendanceOutcome outcome, decimal points, AttendanceFault? fault) =>
        reports.Add(
            new AttendanceRowReport(reports.Count + 1, row.RegistrationNumber, row.Reference, outcome, points, fault)
        );
}
