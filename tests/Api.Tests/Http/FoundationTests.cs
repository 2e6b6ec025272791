using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Accreditation.Api.Tests.Consultants;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Http;

/// <summary>What holds for every resource, shown on a few.</summary>
public class FoundationTests
{
    private static readonly string[] AlwaysSent =
    [
        "API-Version",
        "Cache-Control",
        "Content-Security-Policy",
        "Referrer-Policy",
        "Strict-Transport-Security",
        "X-Content-Type-Options",
        "X-Frame-Options",
        "traceparent",
    ];

    [Theory]
    [InlineData("/v1/policies", 200)]
    [InlineData("/v1/policies/wmo-consulent/99", 404)]
    [InlineData("/v1/policies?unknown=1", 400)]
    [InlineData("/v1/consultants/0192f0c1-5a3e-7c44-9d2b-3f6a1b2c3d4e", 401)]
    [InlineData("/nowhere", 404)]
    public async Task Every_answer_carries_version_and_security_headers_and_no_server(string url, int status)
    {
        var answer = await (await Anonymous()).Read(url);

        Assert.Equal(status, (int)answer.Status);
        Assert.All(AlwaysSent, header => Assert.True(Has(answer, header), header));
        Assert.False(answer.Response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/v1/policies/", "route.unknown")]
    [InlineData("/v1/Policies", "route.unknown")]
    [InlineData("/V1/policies", "route.unknown")]
    public async Task An_address_is_exact(string url, string code)
    {
        var answer = await (await Anonymous()).Read(url);

        Assert.Equal((HttpStatusCode.NotFound, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Head_is_get_without_content()
    {
        var client = await Anonymous();

        var get = await client.Read("/v1/policies/wmo-consulent/1");
        var head = await client.Call(new HttpRequestMessage(HttpMethod.Head, "/v1/policies/wmo-consulent/1"));

        Assert.Equal(get.Status, head.Status);
        Assert.Equal(get.ETag, head.ETag);
        Assert.Empty(await head.Response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Another_method_is_refused_with_the_methods_there_are()
    {
        var answer = await (await Anonymous()).Call(new HttpRequestMessage(HttpMethod.Delete, "/v1/policies"));

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "method.not-allowed"), (answer.Status, answer.Code));
        Assert.Equal(["GET", "HEAD"], answer.Response.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData("text/html", "accept.not-acceptable", 406)]
    [InlineData("application/json;q=0", "accept.not-acceptable", 406)]
    [InlineData("application/*", null, 200)]
    public async Task An_answer_is_given_only_in_an_accepted_form(string accept, string? code, int status)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/v1/policies");
        request.Headers.TryAddWithoutValidation("Accept", accept);

        var answer = await (await Anonymous()).Call(request);

        Assert.Equal((status, code), ((int)answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/merge-patch+json")]
    public async Task Only_the_declared_content_type_is_read(string mediaType)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes("{}"));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);

        var answer = await (await Registrar()).Call(
            new HttpRequestMessage(HttpMethod.Post, "/v1/consultants") { Content = content }
        );

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "content-type.unsupported"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/consultants")
        {
            Content = HttpCalls.Json(new string(' ', 1_100_000) + "{}"),
        };
        request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        // The server closes early, and whoever does not wait for its word may see that instead of the answer.
        request.Headers.ExpectContinue = true;

        var answer = await (await Registrar()).Call(request);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "input.too-large"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"name\":")]
    [InlineData("\"text\"")]
    [InlineData("{\"name\":{\"initials\":\"\\ud800\"}}")]
    public async Task A_body_that_is_no_such_object_is_a_clear_error(string body)
    {
        var answer = await (await Registrar()).Create("/v1/consultants", body);

        Assert.Equal((HttpStatusCode.BadRequest, "input.invalid"), (answer.Status, answer.Code));
        Assert.NotEmpty(answer.Faults);
    }

    [Theory]
    [InlineData("Granted")]
    [InlineData("granted ")]
    [InlineData("granted, refused")]
    [InlineData("0")]
    public async Task An_enum_has_one_spelling_for_each_value_and_no_lists(string outcome)
    {
        var committee = (await RegisterApi.On(TestDatabase.Sqlite)).As("registrations.decide");
        var url = "/v1/applications/0192f0c1-5a3e-7c44-9d2b-3f6a1b2c3d4e/decision";

        var answer = await committee.Change(url, "\"1-0000000000000000\"", new { outcome });

        Assert.Equal(["#/outcome wrong-type"], answer.Faults);
    }

    [Fact]
    public async Task Creating_needs_an_idempotency_key()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/consultants") { Content = HttpCalls.Json("{}") };

        var answer = await (await Registrar()).Call(request);

        Assert.Equal(["Idempotency-Key required"], answer.Faults);
    }

    [Fact]
    public async Task A_change_needs_the_etag_it_was_decided_on()
    {
        var registrar = await Registrar();
        var entered = await registrar.Create("/v1/consultants", AConsultant.Request());
        var url = $"/v1/consultants/{entered.Id}";
        var patch = new { birthDate = "1981-02-03" };

        var without = await registrar.Call(
            new HttpRequestMessage(HttpMethod.Patch, url)
            {
                Content = HttpCalls.Json(patch, "application/merge-patch+json"),
            }
        );
        var malformed = await registrar.Patch(url, "W/\"1\"", patch);
        var stale = await registrar.Patch(url, "\"7-0000000000000000\"", patch);

        Assert.Equal((428, "precondition.required"), ((int)without.Status, without.Code));
        Assert.Equal(["If-Match malformed"], malformed.Faults);
        Assert.Equal((412, "precondition.stale"), ((int)stale.Status, stale.Code));
    }

    [Theory]
    [InlineData("/v1/policies?limit=0", "limit")]
    [InlineData("/v1/policies?limit=101", "limit")]
    [InlineData("/v1/policies?limit=ten", "limit")]
    [InlineData("/v1/policies?limit=1&limit=2", "limit")]
    [InlineData("/v1/policies?cursor=nonsense", "cursor")]
    [InlineData("/v1/policies?Limit=1", "Limit")]
    public async Task A_wrong_query_parameter_is_named(string url, string name)
    {
        var answer = await (await Anonymous()).Read(url);

        Assert.Equal((HttpStatusCode.BadRequest, "input.invalid"), (answer.Status, answer.Code));
        Assert.StartsWith(name, Assert.Single(answer.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_beyond_the_quota_is_told_when_to_come_back()
    {
        await using var api = await RegisterApi.Start(
            TestDatabase.Sqlite,
            settings => settings.UseSetting("RateLimits:Anonymous", "3").UseSetting("RateLimits:WindowSeconds", "3600")
        );
        var client = api.Anonymous();

        var answers = new List<Answer>();
        for (var i = 0; i < 4; i++)
            answers.Add(await client.Read("/v1/policies"));

        Assert.Equal(["r=2", "r=1", "r=0", "r=0"], answers.Select(answer => Remaining(answer)));
        Assert.Equal((429, "rate-limit.exceeded"), ((int)answers[3].Status, answers[3].Code));
        Assert.InRange(answers[3].Response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 3600);
    }

    [Fact]
    public async Task The_trace_of_the_caller_goes_on()
    {
        const string trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var request = new HttpRequestMessage(HttpMethod.Get, "/nowhere");
        request.Headers.Add("traceparent", $"00-{trace}-00f067aa0ba902b7-01");

        var answer = await (await Anonymous()).Call(request);

        Assert.Equal(trace, (string?)answer["traceId"]);
        Assert.Contains(trace, answer.Response.Headers.GetValues("traceparent").Single());
    }

    [Fact]
    public async Task Every_code_has_a_page()
    {
        var client = await Anonymous();
        var problem = await client.Read("/nowhere");

        var page = await client.GetStringAsync((string?)problem["type"]);

        Assert.Contains("route.unknown", page);
    }

    private static async Task<HttpClient> Anonymous() => (await RegisterApi.On(TestDatabase.Sqlite)).Anonymous();

    private static async Task<HttpClient> Registrar() =>
        (await RegisterApi.On(TestDatabase.Sqlite)).As("register.manage");

    private static bool Has(Answer answer, string header) =>
        answer.Response.Headers.Contains(header) || answer.Response.Content.Headers.Contains(header);

    private static string Remaining(Answer answer) =>
        answer.Response.Headers.GetValues("RateLimit").Single().Split(';')[1];
}
