using System.Net;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Consultants;

public class ConsultantTests
{
    [Theory, EveryDatabase]
    public async Task A_registrar_enters_a_consultant_and_reads_the_same_back(TestDatabase database)
    {
        var registrar = (await RegisterApi.On(database)).As("register.manage");

        var entered = await registrar.Create("/v1/consultants", AConsultant.Request());
        var read = await registrar.Read(entered.Response.Headers.Location!.ToString());

        Assert.Equal(HttpStatusCode.Created, entered.Status);
        Assert.Equal(entered.Json!.ToJsonString(), read.Json!.ToJsonString());
        Assert.Equal(entered.ETag, read.ETag);
    }

    [Theory, EveryDatabase]
    public async Task An_unchanged_consultant_is_not_sent_again(TestDatabase database)
    {
        var registrar = (await RegisterApi.On(database)).As("register.manage");
        var entered = await registrar.Create("/v1/consultants", AConsultant.Request());

        var again = await registrar.Read($"/v1/consultants/{entered.Id}", ifNoneMatch: entered.ETag);

        Assert.Equal(HttpStatusCode.NotModified, again.Status);
        Assert.Equal(entered.ETag, again.ETag);
    }

    [Theory, EveryDatabase]
    public async Task A_former_name_is_kept_in_the_history(TestDatabase database)
    {
        var registrar = (await RegisterApi.On(database)).As("register.manage");
        var entered = await registrar.Create("/v1/consultants", AConsultant.Request());
        var renamed = new { name = new { initials = "A.B.", surname = "Nieuwnaam" } };

        var answer = await registrar.Patch($"/v1/consultants/{entered.Id}", entered.ETag, renamed);

        Assert.Equal("Nieuwnaam", (string?)answer["name.surname"]);
        Assert.Equal((string?)entered["name.surname"], (string?)answer.Json!["previousNames"]![0]!["name"]!["surname"]);
    }

    [Theory, EveryDatabase]
    public async Task A_merge_patch_changes_what_it_names_and_nothing_else(TestDatabase database)
    {
        var registrar = (await RegisterApi.On(database)).As("register.manage");
        var entered = await registrar.Create("/v1/consultants", AConsultant.Request(phone: "06-12345678"));
        var patch = new { name = new { prefix = (string?)null }, contact = new { phone = (string?)null } };

        var answer = await registrar.Patch($"/v1/consultants/{entered.Id}", entered.ETag, patch);

        Assert.Null(answer["name.prefix"]);
        Assert.Null(answer["contact.phone"]);
        Assert.Equal((string?)entered["name.surname"], (string?)answer["name.surname"]);
        Assert.Equal((string?)entered["contact.email"], (string?)answer["contact.email"]);
    }

    [Theory, EveryDatabase]
    public async Task What_cannot_be_removed_is_refused_by_name(TestDatabase database)
    {
        var registrar = (await RegisterApi.On(database)).As("register.manage");
        var entered = await registrar.Create("/v1/consultants", AConsultant.Request());
        const string patch = """{"name":{"surname":null},"birthDate":null}""";

        var answer = await registrar.Patch($"/v1/consultants/{entered.Id}", entered.ETag, patch);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["#/birthDate required", "#/name/surname required"], answer.Faults.Order());
    }

    [Theory, EveryDatabase]
    public async Task Every_fault_is_reported_at_once(TestDatabase database)
    {
        var registrar = (await RegisterApi.On(database)).As("register.manage");
        const string body = """{"name":{"initials":5,"surname":"X","unknown":1},"birthDate":"1-1-1980"}""";

        var answer = await registrar.Create("/v1/consultants", body);

        Assert.Equal("input.invalid", answer.Code);
        Assert.Equal(
            [
                "#/birthDate wrong-type",
                "#/contact required",
                "#/name/initials wrong-type",
                "#/name/unknown unknown-member",
            ],
            answer.Faults.Order()
        );
    }

    [Theory, EveryDatabase]
    public async Task A_bsn_is_refused_by_name(TestDatabase database)
    {
        var registrar = (await RegisterApi.On(database)).As("register.manage");

        var answer = await registrar.Create("/v1/consultants", AConsultant.Request(phone: "111222333"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("input.bsn-refused", answer.Code);
        Assert.Contains("#/contact/phone input.bsn-refused", answer.Faults);
    }

    [Theory, EveryDatabase]
    public async Task Of_two_writers_one_wins_and_nothing_is_lost(TestDatabase database)
    {
        var registrar = (await RegisterApi.On(database)).As("register.manage");
        var entered = await registrar.Create("/v1/consultants", AConsultant.Request());

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => registrar.Patch($"/v1/consultants/{entered.Id}", entered.ETag, Phone(i)))
        );

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
        Assert.All(
            answers.Where(answer => answer.Status is not HttpStatusCode.OK),
            answer => Assert.True(answer.Code is "precondition.stale" or "conflict.concurrent-change", answer.Code)
        );
        Assert.Equal(2, (int)(await registrar.Read($"/v1/consultants/{entered.Id}"))["revision"]!);

        object Phone(int i) =>
            new { contact = new { email = entered["contact.email"]!.ToString(), phone = $"06-1234567{i}" } };
    }

    [Theory, EveryDatabase]
    public async Task The_same_key_sent_twenty_times_at_once_has_one_effect(TestDatabase database)
    {
        var api = await RegisterApi.On(database);
        var (registrar, request, key) = (api.As("register.manage"), AConsultant.Request(), Guid.NewGuid().ToString());

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => registrar.Create("/v1/consultants", request, key))
        );

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        Assert.Single(answers.Select(answer => answer.Id).Distinct());
    }

    [Theory, EveryDatabase]
    public async Task The_same_key_of_the_same_client_for_another_organisation_is_another_key(TestDatabase database)
    {
        var api = await RegisterApi.On(database);
        var (request, key) = (AConsultant.Request(), Guid.NewGuid().ToString());
        await api.As("register.manage", organisation: "ORG-ONE").Create("/v1/consultants", request, key);

        var other = await api.As("register.manage", organisation: "ORG-TWO").Create("/v1/consultants", request, key);

        Assert.Equal("consultant.definite-duplicate", other.Code);
    }

    [Theory, EveryDatabase]
    public async Task The_same_key_with_another_body_is_refused(TestDatabase database)
    {
        var registrar = (await RegisterApi.On(database)).As("register.manage");
        var key = Guid.NewGuid().ToString();
        await registrar.Create("/v1/consultants", AConsultant.Request(), key);

        var other = await registrar.Create("/v1/consultants", AConsultant.Request(), key);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Equal("idempotency-key.reused", other.Code);
    }

    [Theory, EveryDatabase]
    public async Task A_consultant_sees_nobody_else(TestDatabase database)
    {
        var api = await RegisterApi.On(database);
        var entered = await api.As("register.manage").Create("/v1/consultants", AConsultant.Request());

        var own = await api.As("consultant", consultantId: entered.Id).Read($"/v1/consultants/{entered.Id}");
        var other = await api.As("consultant", consultantId: Guid.NewGuid()).Read($"/v1/consultants/{entered.Id}");

        Assert.Equal(HttpStatusCode.OK, own.Status);
        Assert.Equal("resource.not-found", other.Code);
    }
}
