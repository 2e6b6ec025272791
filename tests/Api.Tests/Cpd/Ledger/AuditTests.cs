using System.Net;
using System.Security.Cryptography;
using Accreditation.Api.Tests.Applications;
using Accreditation.Application.Cpd.Ledger;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Accreditation.Api.Tests.Cpd.Ledger;

/// <summary>Audits of own reports, in registers whose rules draw every one.</summary>
public class AuditTests
{
    [Theory, EveryDatabase]
    public async Task A_drawn_report_counts_until_an_assessor_rejects_it(TestDatabase database)
    {
        await using var api = await EverythingAudited.Register(database, new ShiftingClock());
        var it = await ALedgerCase.Registered(api);
        var report = await it.Report();
        Assert.Equal(("under-audit", 4m), ((string?)report["state"], await it.Counted()));

        var listed = await it.Assessor.Read($"{AnOwnReport.Url}?state=under-audit");
        var document = await it.Assessor.GetAsync($"{AnOwnReport.Url}/{report.Id}/document");
        var decided = await it.Decide(report, "rejected", reason: "It shows something else.");

        Assert.Equal(report.Id.ToString(), (string?)Assert.Single(listed.Json!["items"]!.AsArray())!["id"]);
        Assert.Equal(HttpStatusCode.OK, document.StatusCode);
        Assert.Equal(
            ("rejected", "It shows something else."),
            ((string?)decided["state"], (string?)decided["outcome.reason"])
        );
        Assert.Equal(0, await it.Counted());
        Assert.Equal("own-report.not-under-audit", (await it.Decide(decided, "accepted")).Code);
        Assert.Equal("own-report.closed", (await it.Withdraw(decided)).Code);
    }

    [Theory, EveryDatabase]
    public async Task A_report_that_was_found_right_keeps_its_points(TestDatabase database)
    {
        await using var api = await EverythingAudited.Register(database, new ShiftingClock());
        var it = await ALedgerCase.Registered(api);

        var decided = await it.Decide(await it.Report(), "accepted");

        Assert.Equal("confirmed", (string?)decided["state"]);
        Assert.Equal(4, await it.Counted());
        Assert.Single((await it.Consultant.Read(it.Credits)).Json!["items"]!.AsArray());
    }

    [Theory, EveryDatabase]
    public async Task Nobody_audits_the_own_report_or_that_of_a_colleague(TestDatabase database)
    {
        await using var api = await EverythingAudited.Register(database, new ShiftingClock());
        var it = await ALedgerCase.Registered(api);
        var report = await it.Report();
        var colleague = api.As("cpd.assess", "colleague", ALedgerCase.Employer);

        Assert.Equal("cpd.own-organisation", (await colleague.Read($"{AnOwnReport.Url}/{report.Id}")).Code);
        Assert.Equal("cpd.own-organisation", (await it.Decide(report, "accepted", colleague)).Code);
        Assert.Equal("cpd.organisation-unknown", (await it.Decide(report, "accepted", it.Nowhere)).Code);
        Assert.Equal("cpd.own-record", (await it.Decide(report, "accepted", it.Self)).Code);
        Assert.Equal("input.bsn-refused", (await it.Decide(report, "accepted", reason: "111222333")).Code);
        Assert.Equal("under-audit", (string?)(await it.Consultant.Read($"{AnOwnReport.Url}/{report.Id}"))["state"]);
    }

    [Theory, EveryDatabase]
    public async Task Deciding_and_withdrawing_at_once_does_one_of_them(TestDatabase database)
    {
        await using var api = await EverythingAudited.Register(database, new ShiftingClock());
        var it = await ALedgerCase.Registered(api);
        var report = await it.Report();

        var answers = await Task.WhenAll(it.Decide(report, "rejected"), it.Withdraw(report), it.Withdraw(report));

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
        Assert.Equal(2, (await it.Consultant.Read(it.Credits)).Json!["items"]!.AsArray().Count);
    }

    [Theory, EveryDatabase]
    public async Task An_entry_that_a_registrar_reversed_before_is_not_reversed_again(TestDatabase database)
    {
        await using var api = await EverythingAudited.Register(database, new ShiftingClock());
        var it = await ALedgerCase.Registered(api);
        var report = await it.Report();
        var entry = Guid.Parse((string)(await it.Consultant.Read(it.Credits)).Json!["items"]![0]!["id"]!);
        await it.Reverse(entry);

        Assert.Equal("rejected", (string?)(await it.Decide(report, "rejected"))["state"]);
        Assert.Equal(2, (await it.Consultant.Read(it.Credits)).Json!["items"]!.AsArray().Count);
    }

    [Theory, EveryDatabase]
    public async Task Anybody_can_do_a_draw_again_once_the_month_is_over(TestDatabase database)
    {
        var clock = new ShiftingClock();
        await using var api = await EverythingAudited.Register(database, clock);
        var it = await ALedgerCase.Registered(api);
        var report = await it.Report();

        var during = (await api.Anonymous().Read("/v1/audit-rounds")).Json!["items"]!.AsArray().Single()!;
        clock.Forward(32);
        var after = (await api.Anonymous().Read("/v1/audit-rounds")).Json!["items"]!.AsArray().Single()!;
        var seed = (string)after["seed"]!;

        Assert.Null(during["seed"]);
        Assert.Equal((string?)report["draw.roundId"], (string?)during["id"]);
        Assert.Equal(
            (string?)during["commitment"],
            Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(seed)))
        );
        Assert.Equal(AuditRound.TicketOf(seed, report.Id), (int)report["draw.ticket"]!);
    }

    [Theory, EveryDatabase]
    public async Task Many_who_need_the_first_round_of_a_month_end_up_with_one(TestDatabase database)
    {
        await using var api = await EverythingAudited.Register(database, new ShiftingClock());

        var rounds = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Open(api)));

        Assert.Single(rounds.Distinct());
        Assert.Single((await api.Anonymous().Read("/v1/audit-rounds")).Json!["items"]!.AsArray());
    }

    private static async Task<Guid> Open(RegisterApi api)
    {
        await using var scope = api.Services.CreateAsyncScope();
        var rounds = scope.ServiceProvider.GetRequiredService<IAuditRounds>();
        return (await rounds.For(ALedgerCase.Section, ALedgerCase.Today, default)).Id;
    }
}
