using System.Net;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Consultants;

public class DuplicateTests
{
    [Theory, EveryDatabase]
    public async Task A_registrar_who_enters_somebody_again_is_shown_the_record(TestDatabase database)
    {
        var registrar = (await RegisterApi.On(database)).As("register.manage");
        var request = AConsultant.Request();
        var entered = await registrar.Create("/v1/consultants", request);

        var again = await registrar.Create("/v1/consultants", request.With(new { confirmedDifferentPerson = true }));

        Assert.Equal((HttpStatusCode.Conflict, "consultant.definite-duplicate"), (again.Status, again.Code));
        Assert.Equal($"/v1/consultants/{entered.Id}", again.Response.Headers.Location!.ToString());
    }

    [Theory, EveryDatabase]
    public async Task Somebody_else_learns_that_it_is_a_duplicate_but_not_of_whom(TestDatabase database)
    {
        var api = await RegisterApi.On(database);
        var request = AConsultant.Request();
        await api.As("register.manage").Create("/v1/consultants", request);
        var alike = request.With(new { birthDate = "1990-01-01" });

        var definite = await api.As("consultant").Create("/v1/consultants", request);
        var potential = await api.As("consultant").Create("/v1/consultants", alike);

        Assert.Equal("consultant.definite-duplicate", definite.Code);
        Assert.Null(definite.Response.Headers.Location);
        Assert.Null(definite["consultantId"]);
        Assert.Equal("consultant.potential-duplicate", potential.Code);
        Assert.Null(potential["candidates"]);
    }

    [Theory, EveryDatabase]
    public async Task Much_alike_is_entered_only_when_the_caller_confirms_and_the_journal_keeps_that(
        TestDatabase database
    )
    {
        var api = await RegisterApi.On(database);
        var registrar = api.As("register.manage", sub: "registrar-7");
        var request = AConsultant.Request();
        var first = await registrar.Create("/v1/consultants", request);
        var alike = request.With(new { birthDate = "1990-01-01" });

        var refused = await registrar.Create("/v1/consultants", alike);
        var entered = await registrar.Create("/v1/consultants", alike.With(new { confirmedDifferentPerson = true }));

        Assert.Equal(first.Id.ToString(), (string?)refused.Json!["candidates"]![0]!["consultantId"]);
        Assert.Equal(HttpStatusCode.Created, entered.Status);
        var journal = await api.As("audit.read").Read($"/v1/journal-actions?aggregateId={entered.Id}");
        var kept = journal.Json!["items"]![0]!;
        Assert.Equal("registrar-7", (string?)kept["actor"]);
        Assert.Contains("consultant.confirmed-different.v1", kept["events"]!.ToJsonString());
    }

    [Theory, EveryDatabase]
    public async Task The_same_person_entered_at_once_is_entered_once(TestDatabase database)
    {
        var registrar = (await RegisterApi.On(database)).As("register.manage");
        var request = AConsultant.Request();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => registrar.Create("/v1/consultants", request))
        );

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.Created);
        Assert.All(
            answers.Where(answer => answer.Status is not HttpStatusCode.Created),
            answer => Assert.Equal("consultant.definite-duplicate", answer.Code)
        );
    }

    [Theory, EveryDatabase]
    public async Task A_record_does_not_become_a_duplicate_by_a_change(TestDatabase database)
    {
        var registrar = (await RegisterApi.On(database)).As("register.manage");
        var request = AConsultant.Request();
        var first = await registrar.Create("/v1/consultants", request);
        var other = await registrar.Create(
            "/v1/consultants",
            request.With(new { contact = new { email = AConsultant.Email() }, confirmedDifferentPerson = true })
        );

        var changed = await registrar.Patch(
            $"/v1/consultants/{other.Id}",
            other.ETag,
            new { contact = first["contact"] }
        );

        Assert.Equal("consultant.definite-duplicate", changed.Code);
    }

    [Theory, EveryDatabase]
    public async Task A_consultant_enters_themselves_once(TestDatabase database)
    {
        var api = await RegisterApi.On(database);

        var entered = await api.As("consultant").Create("/v1/consultants", AConsultant.Request());
        var second = await api.As("consultant", consultantId: entered.Id)
            .Create("/v1/consultants", AConsultant.Request());

        Assert.Equal(HttpStatusCode.Created, entered.Status);
        Assert.Equal("consultant.entered-already", second.Code);
    }
}
