using System.Net;
using Accreditation.Api.Tests.Consultants;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Endorsements;

public class AnsweringTests
{
    [Theory, EveryDatabase]
    public async Task A_manager_gives_and_the_consultant_reads_every_word(TestDatabase database)
    {
        var scene = await AnEndorsement.Between(database);

        var given = await scene.Given();
        var read = await scene.Consultant.Read($"{AnEndorsement.Url}/{given.Id}");

        Assert.Equal(HttpStatusCode.OK, given.Status);
        Assert.Equal("given", (string?)read["state"]);
        Assert.Equal("Works with care.", (string?)read["statement.remark"]);
        Assert.Equal(6, read["statement.competences"]!.AsArray().Count);
        Assert.Equal(64, ((string?)read["seal"])!.Length);
    }

    [Theory, EveryDatabase]
    public async Task Of_two_answers_at_once_one_holds(TestDatabase database)
    {
        var scene = await AnEndorsement.Between(database);
        var asked = await scene.Ask();
        var url = $"{AnEndorsement.Url}/{asked.Id}";

        var answers = await Task.WhenAll(
            scene.Manager.Change($"{url}/statement", asked.ETag, AnEndorsement.Statement),
            scene.Manager.Change($"{url}/refusal", asked.ETag),
            scene.Consultant.Change($"{url}/cancellation", asked.ETag)
        );

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
        Assert.Equal(2, (int)(await scene.Consultant.Read(url))["revision"]!);
    }

    [Theory, EveryDatabase]
    public async Task Only_who_was_asked_answers(TestDatabase database)
    {
        var scene = await AnEndorsement.Between(database);
        var asked = await scene.Ask();
        var url = $"{AnEndorsement.Url}/{asked.Id}";
        var others = new[]
        {
            scene.Managing(AConsultant.Email(), "GM0363"),
            scene.Managing(scene.ManagerEmail, "GM0344"),
        };

        foreach (var other in others)
        {
            Assert.Equal(
                "resource.not-found",
                (await other.Change($"{url}/statement", "*", AnEndorsement.Statement)).Code
            );
            Assert.Equal("resource.not-found", (await other.Change($"{url}/refusal", "*")).Code);
            Assert.Equal("resource.not-found", (await other.Change($"{url}/withdrawal", "*")).Code);
        }
    }

    [Theory, EveryDatabase]
    public async Task A_manager_who_is_the_consultant_or_has_a_tie_does_not_give(TestDatabase database)
    {
        var scene = await AnEndorsement.Between(database);
        var asked = await scene.Ask();
        var url = $"{AnEndorsement.Url}/{asked.Id}/statement";
        var oneself = scene.Managing(scene.ManagerEmail, "GM0363", scene.ConsultantId);
        var tied = AnEndorsement.Statement.With(new { tie = "financial" });

        Assert.Equal("endorsement.of-oneself", (await oneself.Change(url, "*", AnEndorsement.Statement)).Code);
        Assert.Equal("endorsement.tie-declared", (await scene.Manager.Change(url, "*", tied)).Code);
    }

    [Theory, EveryDatabase]
    public async Task A_pair_is_found_on_giving_by_the_record_of_the_manager(TestDatabase database)
    {
        var (one, other) = (await AnEndorsement.Between(database), await AnEndorsement.Between(database));
        var asked = await one.Ask();
        await other.Ask(other.Request(one.ConsultantEmail));
        var manager = one.Managing(one.ManagerEmail, "GM0363", other.ConsultantId);

        var given = await manager.Change($"{AnEndorsement.Url}/{asked.Id}/statement", "*", AnEndorsement.Statement);

        Assert.Equal("endorsement.reciprocal", given.Code);
    }

    [Fact]
    public async Task Faults_in_a_statement_are_named_in_the_terms_of_the_policy()
    {
        var scene = await AnEndorsement.Between(TestDatabase.Sqlite);
        var asked = await scene.Ask();
        var faulty = AnEndorsement.Statement.With(
            new
            {
                until = "2199-12-31",
                hoursPerWeek = 90,
                tasks = UnknownTask,
                competences = Array.Empty<object>(),
                remark = "111222333",
            }
        );

        var refused = await scene.Manager.Change($"{AnEndorsement.Url}/{asked.Id}/statement", "*", faulty);

        Assert.Equal("input.bsn-refused", refused.Code);
        Assert.Equal(
            ["#/competences", "#/hoursPerWeek", "#/remark", "#/tasks/1", "#/until"],
            refused.Faults.Select(fault => fault.Split(' ')[0]).Distinct().Order()
        );
    }

    private static readonly string[] UnknownTask = ["intake", "baking"];

    [Theory, EveryDatabase]
    public async Task A_withdrawn_endorsement_that_nothing_relies_on_is_just_withdrawn(TestDatabase database)
    {
        var scene = await AnEndorsement.Between(database);
        var given = await scene.Given();

        var withdrawn = await scene.Manager.Change($"{AnEndorsement.Url}/{given.Id}/withdrawal", given.ETag);
        var again = await scene.Manager.Change($"{AnEndorsement.Url}/{given.Id}/withdrawal", withdrawn.ETag);

        Assert.Equal("withdrawn", (string?)withdrawn["state"]);
        Assert.Equal("endorsement.not-given", again.Code);
    }
}
