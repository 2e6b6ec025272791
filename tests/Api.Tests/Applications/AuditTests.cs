using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Policies;
using Accreditation.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Accreditation.Api.Tests.Applications;

/// <summary>A register whose rules draw every renewal for an audit.</summary>
public class AuditTests
{
    [Theory, EveryDatabase]
    public async Task Whoever_is_drawn_waits_for_a_person_and_the_draw_can_be_done_again(TestDatabase database)
    {
        await using var api = await Drawing(database);
        var it = await (await ARenewal.EndingIn(api, new ShiftingClock(), 30, complete: true, months: 60)).File();

        var left = await it.Screened();
        var round = await Round(api, Guid.Parse((string)left["screening.audit.roundId"]!));

        Assert.Equal("submitted", (string?)left["state"]);
        Assert.Equal(["drawn-for-audit"], ACase.Texts(left["screening.routedToPerson"]));
        Assert.Equal(AuditRound.TicketOf(round.Seed, it.Case.Last.Id), (int)left["screening.audit.ticket"]!);
        Assert.Equal(1000, (int)left["screening.audit.permille"]!);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_is_drawn_in_the_first_months_of_registration(TestDatabase database)
    {
        await using var api = await Drawing(database);
        var it = await (await ARenewal.EndingIn(api, new ShiftingClock(), 30, complete: true, months: 20)).File();

        var granted = await it.Screened();

        Assert.Equal("granted", (string?)granted["state"]);
        Assert.Null(granted["screening.audit"]);
    }

    [Theory, EveryDatabase]
    public async Task A_person_grants_what_was_drawn_after_looking(TestDatabase database)
    {
        await using var api = await Drawing(database);
        var it = await (await ARenewal.EndingIn(api, new ShiftingClock(), 30, complete: true, months: 60)).File();
        await it.Screened();

        await it.Case.By(it.Case.Assessor, "assessment");
        var own = await it.Case.By(it.Case.Assessor, "decision", new { outcome = "granted" });
        await it.Case.By(it.Case.Decider, "decision", new { outcome = "granted" });

        Assert.Equal("access.forbidden", own.Code);
        Assert.Equal("granted", it.Case.State);
        Assert.Equal(it.End.AddDays(1), (await it.Periods())[^1].From);
    }

    private static Task<RegisterApi> Drawing(TestDatabase database) =>
        RegisterApi.Start(
            database,
            builder =>
                builder.ConfigureTestServices(services =>
                    services.AddSingleton<IPolicyCatalogue>(new EverybodyDrawn(PolicyCatalogue.Load()))
                )
        );

    private static async Task<AuditRound> Round(RegisterApi api, Guid id)
    {
        await using var scope = api.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IRegisterDb>().AuditRounds.SingleAsync(it => it.Id == id);
    }

    private sealed class EverybodyDrawn(IPolicyCatalogue real) : IPolicyCatalogue
    {
        public IReadOnlyList<Policy> All => [.. real.All.Select(Drawing)];

        public Policy? Current(string section, DateOnly on) =>
            real.Current(section, on) is { } policy ? Drawing(policy) : null;

        public Policy? Get(string section, int version) =>
            real.Get(section, version) is { } policy ? Drawing(policy) : null;

        private static Policy Drawing(Policy policy) => policy with { Cpd = policy.Cpd with { AuditPermille = 1000 } };
    }
}
