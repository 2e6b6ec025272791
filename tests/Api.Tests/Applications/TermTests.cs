using System.Net;
using Accreditation.Domain.Shared;
using Accreditation.Infrastructure.Applications;
using Accreditation.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Accreditation.Api.Tests.Applications;

/// <summary>What the calendar does to a case. Each test puts the shared clock forward and looks at its own case only.</summary>
[Collection("Calendar")]
public class TermTests
{
    [Theory, EveryDatabase]
    public async Task An_untouched_draft_expires_and_makes_room(TestDatabase database)
    {
        var (it, clock) = await Draft(database);

        clock.Forward(43);
        var expired = await it.Read();
        var listed = await it.Consultant.Read("/v1/applications?state=expired");
        var submitted = await it.By(it.Consultant, "withdrawal");

        Assert.Equal("expired", (string?)expired["state"]);
        Assert.Equal("expired", (string?)listed["items"]![0]!["state"]);
        Assert.Equal("application.wrong-state", submitted.Code);
        Assert.Equal(HttpStatusCode.Created, (await it.Start()).Status);
    }

    [Theory, EveryDatabase]
    public async Task What_was_gathered_for_a_draft_goes_when_it_expires(TestDatabase database)
    {
        var (it, clock) = await Draft(database);
        await it.Add(new { kind = "cv" });

        clock.Forward(43);
        await it.Api.Services.GetServices<IHostedService>().OfType<DraftExpiry>().Single().Sweep(default);
        var expired = await it.Read();

        Assert.Equal("expired", (string?)expired["state"]);
        Assert.Empty(expired["evidence"]!.AsArray());
        Assert.Equal("expire", (string?)expired["steps"]![0]!["act"]);
    }

    [Theory, EveryDatabase]
    public async Task A_decision_that_is_too_late_is_listed_and_still_possible(TestDatabase database)
    {
        var (it, clock) = await Draft(database);
        await it.Submit();
        await it.By(it.Assessor, "assessment");

        clock.Forward(57);
        var late = await it.By(it.Assessor, "extension", new { reason = "More time is needed." });
        var overdue = await it.Consultant.Read("/v1/applications?overdue=true");
        await it.By(it.Decider, "decision", new { outcome = "granted", provisional = true });

        Assert.Equal("application.term-over", late.Code);
        Assert.True((bool)overdue["items"]![0]!["overdue"]!);
        Assert.Equal(("granted", 1), (it.State, (int)it.Last["clock.daysOverdue"]!));
    }

    [Theory, EveryDatabase]
    public async Task A_case_without_an_answer_is_closed_after_the_repair_term(TestDatabase database)
    {
        var (it, clock) = await Draft(database);
        await it.Submit();
        await it.By(it.Assessor, "incompleteness", new { items = Lacking });
        Assert.Equal("application.repair-term-runs", (await it.By(it.Assessor, "non-processing")).Code);

        clock.Forward(29);
        await it.By(it.Assessor, "non-processing");

        var closed = await it.Read();
        Assert.Equal(("not-processed", "not-processed"), (it.State, (string?)closed["decision.outcome"]));
        var objectionUntil = DutchCalendar.DayOf(clock.GetUtcNow()).AddDays(42);
        Assert.Equal($"{objectionUntil:yyyy-MM-dd}", (string?)closed["decision.objectionUntil"]);
    }

    [Theory, EveryDatabase]
    public async Task A_refusal_need_not_wait_for_a_response_for_ever(TestDatabase database)
    {
        var (it, clock) = await Draft(database);
        await it.Submit();
        await it.By(it.Assessor, "assessment");
        await it.By(it.Assessor, "referral");
        await it.By(it.Decider, "intended-refusal", ACase.Reasons("education", "competence"));

        clock.Forward(15);
        var reasons = Rules.Select(rule => new { rule, reason = "The document says otherwise." });
        await it.By(it.Decider, "decision", new { outcome = "refused", reasons });

        Assert.Equal("refused", it.State);
    }

    [Theory, EveryDatabase]
    public async Task Documents_that_no_case_holds_are_deleted_after_a_day(TestDatabase database)
    {
        var (it, clock) = await Draft(database);
        var kept = await it.Add(new { kind = "cv" });
        var removed = await it.Add(new { kind = "cv" });
        await it.Consultant.Change(HttpMethod.Delete, $"{it.Url}/evidence/{removed.Id}", await it.Tag(), null);

        clock.Forward(2);
        await it.Api.Services.GetServices<IHostedService>().OfType<DocumentCleanUp>().Single().Sweep(default);
        var folder = it.Api.Services.GetRequiredService<DocumentFolder>();

        Assert.Null(folder.Open((string)removed["document.sha256"]!));
        await using var still = folder.Open((string)kept["document.sha256"]!);
        Assert.NotNull(still);
    }

    private static readonly string[] Lacking = ["A diploma."];
    private static readonly string[] Rules = ["education", "competence"];

    private static async Task<(ACase, ShiftingClock)> Draft(TestDatabase database)
    {
        var (api, clock) = await ShiftingClock.On(database);
        var it = await ACase.WithoutApplication(api);
        return (await ACase.DraftOf(api, it.ConsultantId, "training"), clock);
    }
}
