using System.Net;
using Accreditation.Api.Tests.Applications;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Endorsements;

public class UsedOnACaseTests
{
    [Theory, EveryDatabase]
    public async Task Staff_on_the_case_read_what_the_consultant_uses_for_it(TestDatabase database)
    {
        var (scene, filed, url) = await Used(database);

        var read = await filed.Assessor.Read(url);
        var listed = await filed.Assessor.Read($"{AnEndorsement.Url}?applicationId={filed.Url.Split('/')[^1]}");

        Assert.Equal("Works with care.", (string?)read["statement.remark"]);
        Assert.Single(listed.Json!["items"]!.AsArray());
        Assert.Equal(HttpStatusCode.OK, (await scene.Api.As("register.manage").Read(url)).Status);
    }

    [Theory, EveryDatabase]
    public async Task Before_the_filing_and_in_their_own_organisation_assessors_read_nothing(TestDatabase database)
    {
        var (scene, draft, url) = await Used(database, file: false);
        var colleague = scene.Api.As("registrations.assess", "colleague", ACase.Employer);
        var list = $"{AnEndorsement.Url}?applicationId={draft.Url.Split('/')[^1]}";

        Assert.Equal("resource.not-found", (await draft.Assessor.Read(url)).Code);
        Assert.Empty((await draft.Assessor.Read(list)).Json!["items"]!.AsArray());

        await draft.Submit();
        Assert.Equal("resource.not-found", (await colleague.Read(url)).Code);
        Assert.Empty((await colleague.Read(list)).Json!["items"]!.AsArray());
    }

    [Theory, EveryDatabase]
    public async Task The_manager_does_not_learn_where_it_is_used(TestDatabase database)
    {
        var (scene, filed, url) = await Used(database);

        Assert.NotNull((await scene.Consultant.Read(url))["usedForApplicationId"]);
        Assert.Null((await scene.Manager.Read(url))["usedForApplicationId"]);
        var listed = await scene.Manager.Read($"{AnEndorsement.Url}?applicationId={filed.Url.Split('/')[^1]}");
        Assert.Empty(listed.Json!["items"]!.AsArray());
    }

    [Theory, EveryDatabase]
    public async Task Withdrawing_it_raises_a_task_that_a_registrar_completes_once(TestDatabase database)
    {
        var (scene, _, url) = await Used(database);
        var registrar = scene.Api.As("register.manage");

        await scene.Manager.Change($"{url}/withdrawal", (await scene.Manager.Read(url)).ETag);
        var task = await TaskOf(registrar, url);
        var read = await registrar.Read(task);
        var completed = await registrar.Change($"{task}/completion", read.ETag, new { outcome = "Nothing changes." });
        var again = await registrar.Change($"{task}/completion", completed.ETag, new { outcome = "Again." });

        Assert.Equal(scene.ConsultantId.ToString(), (string?)read["consultantId"]);
        Assert.Equal("Nothing changes.", (string?)completed["outcome"]);
        Assert.Equal("review-task.done", again.Code);
    }

    private static async Task<string> TaskOf(HttpClient registrar, string endorsement)
    {
        for (var next = (string?)"/v1/review-tasks?open=true&limit=100"; next is not null; )
        {
            var page = await registrar.Read(next);
            foreach (var task in page.Json!["items"]!.AsArray())
                if (endorsement.EndsWith((string)task!["endorsementId"]!, StringComparison.Ordinal))
                    return $"/v1/review-tasks/{task["id"]}";
            next = page.Response.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
        }

        throw new Xunit.Sdk.XunitException("There is no task for it.");
    }

    private static async Task<(AnEndorsement Scene, ACase Case, string Url)> Used(
        TestDatabase database,
        bool file = true
    )
    {
        var scene = await AnEndorsement.Between(database);
        var given = await scene.Given();
        var draft = await ACase.DraftOf(scene.Api, scene.ConsultantId, "experience");
        await draft.By(draft.Consultant, "endorsements", new { endorsementId = given.Id });
        return (scene, file ? await draft.Submit() : draft, $"{AnEndorsement.Url}/{given.Id}");
    }
}
