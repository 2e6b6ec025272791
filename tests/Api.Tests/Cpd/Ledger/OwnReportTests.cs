using System.Net;
using Accreditation.Api.Tests.Applications;
using Accreditation.Api.Tests.Consultants;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Cpd.Ledger;

public class OwnReportTests
{
    [Theory, EveryDatabase]
    public async Task A_report_counts_at_once_by_its_minutes(TestDatabase database)
    {
        var it = await ALedgerCase.Registered(database);

        var report = await it.Report(AnOwnReport.Metadata(minutes: 250));
        var entry = (await it.Consultant.Read(it.Credits)).Json!["items"]![0]!;

        Assert.Equal((HttpStatusCode.Created, 4m), (report.Status, (decimal)report["points"]!));
        Assert.Equal(
            ("own-report", report.Id.ToString(), 4m),
            ((string?)entry["source"], (string?)entry["originId"], (decimal)entry["points"]!)
        );
        Assert.Equal((4m, 2m), (await it.Counted("free"), await it.Counted("conversation-and-conflict")));
    }

    [Theory, EveryDatabase]
    public async Task What_the_rules_do_not_know_is_refused_with_every_fault(TestDatabase database)
    {
        var it = await ALedgerCase.Registered(database);

        await Refused(AnOwnReport.Metadata("accredited"), "#/category own-report.category-not-reportable");
        await Refused(AnOwnReport.Metadata("juggling"), "#/category activity.unknown-category");
        await Refused(AnOwnReport.Metadata(minutes: 2401), "#/minutes cpd-credit.minutes-out-of-range");
        await Refused(AnOwnReport.Metadata(minutes: 14), "#/minutes cpd-credit.minutes-out-of-range");
        await Refused(AnOwnReport.Metadata(ago: -1), "#/completedOn cpd-credit.not-finished");
        await Refused(AnOwnReport.Metadata(ago: 400), "#/completedOn own-report.too-late");
        await Refused(AnOwnReport.Metadata(days: -3), "#/completedOn cpd-credit.ends-before-it-begins");
        await Refused(AnOwnReport.Metadata(themePoints: 5), "#/themes/0/points activity.points-out-of-range");
        await Refused(
            AnOwnReport.Metadata().With(new Dictionary<string, object?[]> { ["themes"] = [null] }),
            "#/themes not-null"
        );
        await Refused(AnOwnReport.Metadata(title: " "), "#/title input.required");
        Assert.Equal("input.bsn-refused", (await it.Report(AnOwnReport.Metadata(title: "111222333"))).Code);
        Assert.Empty((await it.Consultant.Read(it.Credits)).Json!["items"]!.AsArray());

        async Task Refused(object metadata, string fault) => Assert.Contains(fault, (await it.Report(metadata)).Faults);
    }

    [Theory, EveryDatabase]
    public async Task A_report_on_the_last_days_that_the_rules_allow_is_accepted(TestDatabase database)
    {
        var it = await ALedgerCase.Registered(database);
        var months = ALedgerCase.Today.DayNumber - ALedgerCase.Today.AddMonths(-12).DayNumber;

        Assert.Equal(HttpStatusCode.Created, (await it.Report(AnOwnReport.Metadata(ago: 0))).Status);
        Assert.Equal(HttpStatusCode.Created, (await it.Report(AnOwnReport.Metadata(ago: months))).Status);
        Assert.Contains(
            "#/completedOn own-report.too-late",
            (await it.Report(AnOwnReport.Metadata(ago: months + 1))).Faults
        );
    }

    [Theory, EveryDatabase]
    public async Task Who_is_not_registered_has_nothing_to_report_for(TestDatabase database)
    {
        var it = await ALedgerCase.NotRegistered(database);

        Assert.Equal("cpd-evaluation.not-registered", (await it.Report()).Code);
        Assert.Equal("resource.not-found", (await it.Report(by: it.Stranger)).Code);
    }

    [Theory, EveryDatabase]
    public async Task One_document_stands_behind_one_report(TestDatabase database)
    {
        var (it, document) = (await ALedgerCase.Registered(database), ACase.Pdf());
        var first = await it.Report(content: document);

        Assert.Equal("own-report.reported-already", (await it.Report(content: document)).Code);
        Assert.Equal(4, await it.Counted());
        await it.Withdraw(first);
        Assert.Equal(HttpStatusCode.Created, (await it.Report(content: document)).Status);
        Assert.Equal(4, await it.Counted());
    }

    [Theory, EveryDatabase]
    public async Task The_same_key_reports_once(TestDatabase database)
    {
        var (it, key, document) = (await ALedgerCase.Registered(database), Guid.NewGuid().ToString(), ACase.Pdf());

        var first = await it.Report(content: document, key: key);
        var again = await it.Report(content: document, key: key);
        var other = await it.Report(content: ACase.Pdf(), key: key);

        Assert.Equal((first.Id, "idempotency-key.reused"), (again.Id, other.Code));
        Assert.Single((await it.Consultant.Read(it.Credits)).Json!["items"]!.AsArray());
    }

    [Theory, EveryDatabase]
    public async Task A_withdrawn_report_no_longer_counts_and_its_entry_stays(TestDatabase database)
    {
        var it = await ALedgerCase.Registered(database);
        var report = await it.Report();

        var withdrawn = await it.Withdraw(report);

        Assert.Equal("withdrawn", (string?)withdrawn["state"]);
        Assert.Equal(0, await it.Counted());
        Assert.Equal(2, (await it.Consultant.Read(it.Credits)).Json!["items"]!.AsArray().Count);
        Assert.Equal("precondition.stale", (await it.Withdraw(report)).Code);
        Assert.Equal("own-report.closed", (await it.Withdraw(withdrawn)).Code);
        Assert.Equal("resource.not-found", (await it.Withdraw(withdrawn, it.Stranger)).Code);
    }

    [Theory, EveryDatabase]
    public async Task A_report_that_was_not_drawn_is_between_the_consultant_and_the_registrar(TestDatabase database)
    {
        var it = await ALedgerCase.Registered(database);
        var report = await NotDrawn(it);
        var url = $"{AnOwnReport.Url}/{report.Id}";

        Assert.Equal("resource.not-found", (await it.Assessor.Read(url)).Code);
        Assert.Equal("resource.not-found", (await it.Decide(report, "accepted")).Code);
        Assert.Equal("resource.not-found", (await it.Stranger.Read(url)).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await it.Assessor.GetAsync($"{url}/document")).StatusCode);
        Assert.Equal(report.Id, (await it.Registrar.Read(url)).Id);
        Assert.Equal(HttpStatusCode.OK, (await it.Consultant.GetAsync($"{url}/document")).StatusCode);
    }

    private static async Task<Answer> NotDrawn(ALedgerCase it)
    {
        while (true)
            if (await it.Report() is var report && (string?)report["state"] == "accepted")
                return report;
    }
}
