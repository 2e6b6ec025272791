using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Accreditation.Api.Tests.Consultants;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Applications;

/// <summary>One consultant's case over HTTP, with everybody who is on it. Each step goes on from the last ETag.</summary>
internal sealed class ACase
{
    public const string Employer = "GM0363";

    public static readonly object Declarations = new
    {
        declarations = new object[]
        {
            new { code = "truth", version = 1 },
            new { code = "privacy-notice", version = 1 },
        },
    };

    private ACase(RegisterApi api, Guid consultantId)
    {
        (Api, ConsultantId) = (api, consultantId);
        Consultant = api.As("consultant", $"consultant-{consultantId}", consultantId: consultantId);
        Assessor = api.As("registrations.assess", $"assessor-{consultantId}", "ORG-REGISTER");
        Decider = api.As("registrations.decide", $"decider-{consultantId}", "ORG-REGISTER");
    }

    public RegisterApi Api { get; }

    public Guid ConsultantId { get; }

    public HttpClient Consultant { get; }

    public HttpClient Assessor { get; }

    public HttpClient Decider { get; }

    /// <summary>The latest answer.</summary>
    public Answer Last { get; private set; } = null!;

    public string Url { get; private set; } = "";

    public string? State => (string?)Last["state"];

    public static async Task<ACase> Draft(TestDatabase database, string route = "training")
    {
        var it = await WithoutApplication(database);
        return await DraftOf(it.Api, it.ConsultantId, route);
    }

    /// <summary>A consultant who works for Amsterdam and has not applied yet.</summary>
    public static async Task<ACase> WithoutApplication(TestDatabase database) =>
        await WithoutApplication(await RegisterApi.On(database));

    public static async Task<ACase> WithoutApplication(RegisterApi api)
    {
        var request = AConsultant.Request().WorkingAt(Employer);
        var entered = await api.As("register.manage").Create("/v1/consultants", request);
        return new ACase(api, entered.Id);
    }

    /// <summary>A case of a consultant who is known already.</summary>
    public static async Task<ACase> DraftOf(RegisterApi api, Guid consultantId, string route)
    {
        var it = new ACase(api, consultantId);
        it.Last = await it.Start(route);
        it.Url = $"/v1/applications/{it.Last.Id}";
        return it;
    }

    /// <summary>A case by training with all its evidence, filed.</summary>
    public static async Task<ACase> Filed(TestDatabase database, bool complete = true)
    {
        var it = await Draft(database);
        return complete ? await it.GatherAndSubmit() : await it.Submit();
    }

    public static async Task<ACase> UnderAssessment(TestDatabase database, bool complete = true)
    {
        var it = await Filed(database, complete);
        await it.By(it.Assessor, "assessment");
        return it;
    }

    public static async Task<ACase> WithCommittee(TestDatabase database, bool complete = true)
    {
        var it = await UnderAssessment(database, complete);
        await it.By(it.Assessor, "referral");
        return it;
    }

    public static string Recent(int daysAgo = 100) =>
        DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-daysAgo).ToString("yyyy-MM-dd");

    public Task<Answer> Start(string route = "training") =>
        Consultant.Create(
            "/v1/applications",
            new
            {
                kind = "initial",
                section = "wmo-consulent",
                route,
            }
        );

    /// <summary>Begins an application of whatever kind, to go on with when it was begun.</summary>
    public async Task<ACase> Begin(object body)
    {
        Last = await Consultant.Create("/v1/applications", body);
        Url = Last.Code is null ? $"/v1/applications/{Last.Id}" : Url;
        return this;
    }

    /// <summary>Files it with all that the route by training asks for.</summary>
    public async Task<ACase> GatherAndSubmit()
    {
        await Add(new { kind = "diploma", issuedOn = "2022-07-01" });
        await Add(new { kind = "reflection-report", issuedOn = Recent() });
        return await Submit();
    }

    public async Task<ACase> Submit()
    {
        await By(Consultant, "submission", Declarations);
        return this;
    }

    /// <summary>Does something with the case on its present revision.</summary>
    public async Task<Answer> By(HttpClient who, string what, object? body = null)
    {
        Last = await who.Change($"{Url}/{what}", await Tag(), body);
        return Last;
    }

    public Task<Answer> Add(
        object metadata,
        byte[]? content = null,
        string? key = null,
        string fileName = "scan.pdf"
    ) => Add(Consultant, metadata, content ?? Pdf(), key, fileName);

    public Task<Answer> Add(HttpClient who, object metadata, byte[] content, string? key, string fileName)
    {
        var form = new MultipartFormDataContent();
        form.Add(new StringContent(metadata as string ?? JsonSerializer.Serialize(metadata)), "metadata");
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, "file", fileName);

        var request = new HttpRequestMessage(HttpMethod.Post, $"{Url}/evidence") { Content = form };
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        return who.Call(request);
    }

    public Task<Answer> Read() => Consultant.Read(Url);

    public async Task<string> Tag() => (await Read()).ETag;

    /// <summary>What anybody is told about the number that the grant issued.</summary>
    public async Task<string?> Standing()
    {
        var number = (string?)(await Read())["decision.registrationNumber"];
        return (string?)(await Api.Anonymous().Read($"/v1/register-entries/{number}"))["standing"];
    }

    /// <summary>A small document that is different from every other.</summary>
    public static byte[] Pdf() => [.. "%PDF-1.7\n"u8, .. Guid.NewGuid().ToByteArray()];

    public static object Reasons(params string[] rules) =>
        new { reasons = rules.Select(rule => new { rule, reason = "The document says otherwise." }) };

    public static IEnumerable<string> Texts(JsonNode? array) => ((JsonArray)array!).Select(item => (string)item!);
}
