using System.Net;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Cpd.Ledger;

public class LedgerTests
{
    [Theory, EveryDatabase]
    public async Task A_consultant_sees_everything_in_the_own_ledger_what_was_finished_last_first(TestDatabase database)
    {
        var it = await ALedgerCase.Registered(database);
        await it.Attended(("accredited", 6, 30), ("free", 2, 5), ("reflection", 3, 90));
        var entered = await it.Enter();

        var seen = await it.Consultant.Read(it.Credits);

        Assert.Equal(["free", "accredited", "accredited", "reflection"], Members(seen, "category"));
        Assert.Equal("The provider no longer exists.", (string?)seen.Json!["items"]![1]!["reason"]);
        Assert.Equal(
            (entered.Id.ToString(), "registrar", "awarded"),
            ((string?)seen.Json["items"]![1]!["id"], (string?)entered["source"], (string?)entered["state"])
        );
    }

    [Theory, EveryDatabase]
    public async Task A_ledger_is_filtered_and_paged(TestDatabase database)
    {
        var it = await ALedgerCase.Registered(database);
        await it.Attended(("accredited", 6, 30), ("free", 2, 5), ("free", 3, 60));
        await it.Enter();

        Assert.Equal(["2", "3"], Members(await it.Consultant.Read($"{it.Credits}?category=free"), "points"));
        Assert.Equal(["4"], Members(await it.Consultant.Read($"{it.Credits}?theme=law-and-case-law"), "points"));
        Assert.Equal(["4"], Members(await it.Consultant.Read($"{it.Credits}?source=registrar"), "points"));
        Assert.Equal(
            ["4", "6"],
            Members(
                await it.Consultant.Read($"{it.Credits}?from={ALedgerCase.Day(-30)}&until={ALedgerCase.Day(-10)}"),
                "points"
            )
        );
        var first = await it.Consultant.Read($"{it.Credits}?limit=3");
        var next = await it.Consultant.Read($"{it.Credits}?limit=3&cursor={first.Json!["nextCursor"]}");
        Assert.Equal(["2", "4", "6", "3"], [.. Members(first, "points"), .. Members(next, "points")]);
    }

    [Theory, EveryDatabase]
    public async Task A_ledger_is_for_the_consultant_and_for_registrars(TestDatabase database)
    {
        var it = await ALedgerCase.Registered(database);
        var entered = await it.Enter();
        var url = $"/v1/cpd-credits/{entered.Id}";

        Assert.Equal("resource.not-found", (await it.Stranger.Read(it.Credits)).Code);
        Assert.Equal("resource.not-found", (await it.Stranger.Read(url)).Code);
        Assert.Equal(entered.Id, (await it.Consultant.Read(url)).Id);
        Assert.Equal(entered.Id, (await it.Registrar.Read(url)).Id);
        Assert.Equal("resource.not-found", (await it.Registrar.Read($"/v1/cpd-credits/{Guid.NewGuid()}")).Code);
        Assert.Equal(
            "resource.not-found",
            (await it.Registrar.Read($"/v1/consultants/{Guid.NewGuid()}/cpd-credits")).Code
        );
    }

    [Theory, EveryDatabase]
    public async Task Nobody_touches_the_own_ledger_or_that_of_a_colleague(TestDatabase database)
    {
        var it = await ALedgerCase.Registered(database);
        var credit = (await it.Enter()).Id;

        foreach (
            var (who, code) in new[]
            {
                (it.Self, "cpd.own-record"),
                (it.Colleague, "cpd.own-organisation"),
                (it.Nowhere, "cpd.organisation-unknown"),
            }
        )
        {
            Assert.Equal(code, (await it.Enter(by: who)).Code);
            Assert.Equal(code, (await it.Reverse(credit, who)).Code);
        }
        Assert.Equal(4, await it.Counted());
    }

    [Theory, EveryDatabase]
    public async Task Points_fit_the_rules_that_govern_the_period(TestDatabase database)
    {
        var it = await ALedgerCase.Registered(database);

        Assert.Equal(
            ["#/category activity.unknown-category", "#/themes/0/theme activity.unknown-theme"],
            (await it.Enter(ALedgerCase.Entry("juggling", theme: "circus"))).Faults
        );
        Assert.Equal(
            ["#/points activity.points-out-of-range"],
            (await it.Enter(ALedgerCase.Entry(points: 4.25m))).Faults
        );
        Assert.Equal(
            ["#/points activity.points-out-of-range"],
            (await it.Enter(ALedgerCase.Entry(points: 3.1m))).Faults
        );
        Assert.Equal(["#/completedOn cpd-credit.not-finished"], (await it.Enter(ALedgerCase.Entry(ago: -1))).Faults);
        Assert.Equal(["#/themes not-null"], (await it.Enter(ALedgerCase.WithEmpty("themes"))).Faults);
        Assert.Equal("input.bsn-refused", (await it.Enter(ALedgerCase.Entry(reason: "Of 111222333."))).Code);
        Assert.Equal("cpd-evaluation.no-period", (await it.Enter(ALedgerCase.Entry(ago: 3000))).Code);
        Assert.Empty((await it.Consultant.Read(it.Credits)).Json!["items"]!.AsArray());
    }

    [Theory, EveryDatabase]
    public async Task Without_a_registration_there_is_no_ledger_to_write_in(TestDatabase database)
    {
        var it = await ALedgerCase.NotRegistered(database);

        Assert.Equal("cpd-evaluation.not-registered", (await it.Enter()).Code);
        Assert.Equal(
            "cpd-evaluation.not-registered",
            (await it.Consultant.Read($"{it.Evaluation}?section={ALedgerCase.Section}")).Code
        );
    }

    [Theory, EveryDatabase]
    public async Task The_same_key_enters_points_once(TestDatabase database)
    {
        var (it, key, entry) = (await ALedgerCase.Registered(database), Guid.NewGuid().ToString(), ALedgerCase.Entry());

        var first = await it.Enter(entry, key: key);
        var again = await it.Enter(entry, key: key);
        var other = await it.Enter(ALedgerCase.Entry(points: 3), key: key);

        Assert.Equal(first.Id, again.Id);
        Assert.Equal("idempotency-key.reused", other.Code);
        Assert.Equal(4, await it.Counted());
    }

    [Theory, EveryDatabase]
    public async Task A_reversal_is_another_entry_and_the_first_one_stays(TestDatabase database)
    {
        var it = await ALedgerCase.Registered(database);
        var credit = await it.Enter();

        var reversal = await it.Reverse(credit.Id);
        var seen = await it.Consultant.Read($"/v1/cpd-credits/{credit.Id}");

        Assert.Equal(
            ("reversal", -4m, credit.Id.ToString()),
            ((string?)reversal["state"], (decimal)reversal["points"]!, (string?)reversal["reversesId"])
        );
        Assert.Equal(
            ("reversed", 4m, reversal.Id.ToString()),
            ((string?)seen["state"], (decimal)seen["points"]!, (string?)seen["reversedById"])
        );
        Assert.Equal("cpd-credit.reversed-already", (await it.Reverse(credit.Id)).Code);
        Assert.Equal("cpd-credit.is-reversal", (await it.Reverse(reversal.Id)).Code);
        Assert.Equal("resource.not-found", (await it.Reverse(Guid.NewGuid())).Code);
        Assert.Equal(0, await it.Counted());
    }

    [Theory, EveryDatabase]
    public async Task Of_two_who_reverse_at_once_one_does(TestDatabase database)
    {
        var it = await ALedgerCase.Registered(database);
        var credit = await it.Enter();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => it.Reverse(credit.Id)));
        var items = (await it.Consultant.Read(it.Credits)).Json!["items"]!.AsArray();

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.Created);
        Assert.All(
            answers.Where(answer => answer.Status is not HttpStatusCode.Created),
            answer => Assert.Equal(HttpStatusCode.Conflict, answer.Status)
        );
        Assert.Equal(2, items.Count);
    }

    [Theory, EveryDatabase]
    public async Task Who_was_entered_twice_has_one_ledger(TestDatabase database)
    {
        var (one, other) = (await ALedgerCase.Registered(database), await ALedgerCase.NotRegistered(database));
        await one.Enter();
        await other.Attended(("free", 2, 20));
        await Merge(one, other);

        Assert.Equal(["4", "2"], Members(await one.Consultant.Read(one.Credits), "points"));
        Assert.Equal(6, await one.Counted());
        Assert.Equal(["4", "2"], Members(await other.Consultant.Read(other.Credits), "points"));
    }

    private static async Task Merge(ALedgerCase survivor, ALedgerCase merged)
    {
        var proposed = await survivor
            .Api.As("register.manage", "one", "ORG-REGISTER")
            .Create(
                "/v1/consultant-merges",
                new
                {
                    survivorId = survivor.ConsultantId,
                    mergedId = merged.ConsultantId,
                    reason = "One person.",
                }
            );
        await survivor
            .Api.As("register.manage", "other", "ORG-REGISTER")
            .Change($"/v1/consultant-merges/{proposed.Id}/confirmation", proposed.ETag);
    }

    private static IEnumerable<string> Members(Answer list, string name) =>
        list.Json!["items"]!.AsArray().Select(item => item![name]!.ToString());
}
