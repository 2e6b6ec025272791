using Accreditation.Domain.Applications;
using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Tests.Policies;

namespace Accreditation.Domain.Tests.Cpd.Ledger;

public class OwnReportTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void A_report_has_the_points_that_its_minutes_give_and_brings_one_entry()
    {
        var report = File(Learnt(minutes: 250)).Value;
        var entry = Assert.Single(report.Credits());

        Assert.Equal((4m, 4m, 250), (report.Share.Points, entry.Points, entry.Minutes));
        Assert.Equal((CreditSource.OwnReport, report.Id), (entry.Source, entry.OriginId!.Value));
    }

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        var learnt = Learnt(minutes: 5000) with { Title = "", CompletedOn = Today.AddDays(1) };

        Assert.Equal(
            ["#/title", "#/completedOn", "#/minutes"],
            File(learnt).Error!.Faults.Select(fault => fault.Location)
        );
    }

    [Theory, InlineData(0, OwnReportState.Accepted), InlineData(1000, OwnReportState.UnderAudit)]
    public void The_draw_says_whether_it_is_audited(int permille, OwnReportState state) =>
        Assert.Equal(state, File(permille: permille).Value.State);

    [Fact]
    public void Only_what_was_drawn_is_decided_and_only_once()
    {
        var (drawn, other) = (File(permille: 1000).Value, File(permille: 0).Value);

        Assert.Equal(OwnReportErrors.NotUnderAudit, other.Decide(AuditVerdict.Accepted, "Right.", "x", Now).Error);
        Assert.Null(drawn.Decide(AuditVerdict.Rejected, "Wrong.", "x", Now).Error);
        Assert.Equal(OwnReportErrors.NotUnderAudit, drawn.Decide(AuditVerdict.Accepted, "Right.", "x", Now).Error);
        Assert.Equal(OwnReportErrors.Closed, drawn.Withdraw().Error);
        Assert.Null(drawn.DocumentPlace);
    }

    private static ReportedLearning Learnt(int minutes = 240) =>
        new("Boek", "free", [new ThemePoints("law-and-case-law", 1)], minutes, Today.AddDays(-3), Today.AddDays(-1));

    private static Result<OwnReport> File(ReportedLearning? learnt = null, int permille = 50)
    {
        var policy = SamplePolicy.Create();
        var cpd = policy.Cpd with { OwnReports = policy.Cpd.OwnReports with { AuditPermille = permille } };
        var document = EvidenceDocument.Describe("notes.pdf", "%PDF-1.7"u8, 100, new string('a', 64)).Value;

        return OwnReport.File(
            Guid.CreateVersion7(),
            learnt ?? Learnt(),
            document,
            policy with
            {
                Cpd = cpd,
            },
            AuditRound.Open(policy.Section, Today),
            Now
        );
    }
}
