using System.Text.Json.Nodes;
using Accreditation.Api.Policies;
using Accreditation.Domain.Shared;
using Accreditation.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Accreditation.Api.Tests.Policies;

/// <summary>Rules to publish, in a register of their own: what is published holds for everybody.</summary>
internal static class APolicy
{
    public const string Versions = "/v1/policies/wmo-consulent/versions";

    public static readonly DateOnly Today = DutchCalendar.DayOf(DateTimeOffset.UtcNow);

    public static readonly DateOnly Soon = Today.AddDays(30);

    public static Task<RegisterApi> Register(TestDatabase database, TimeProvider? clock = null) =>
        RegisterApi.Start(database, builder => Use(builder, clock));

    /// <summary>Another node on the same database.</summary>
    public static Task<RegisterApi> SecondNode(RegisterApi api, TestDatabase database, TimeProvider? clock = null) =>
        RegisterApi.Start(
            database,
            builder =>
            {
                builder.UseSetting(
                    "Database:ConnectionString",
                    api.Services.GetRequiredService<IConfiguration>()["Database:ConnectionString"]
                );
                Use(builder, clock);
            }
        );

    /// <summary>The shipped rules as the body of a request, from a day on.</summary>
    public static JsonObject Body(DateOnly? from = null, string transition = "keep")
    {
        var body = System
            .Text.Json.JsonSerializer.SerializeToNode(PolicyExamples.Draft, Api.Http.Json.Options)!
            .AsObject();
        (body["from"], body["transition"]) = ($"{from ?? Soon:yyyy-MM-dd}", transition);
        return body;
    }

    public static HttpClient Registrar(this RegisterApi api, int which = 1) =>
        api.As("register.manage", $"registrar-{which}");

    public static Task<Answer> Propose(this RegisterApi api, JsonObject? body = null, int by = 1) =>
        api.Registrar(by).Create(Versions, (body ?? Body()).ToJsonString());

    public static async Task<Answer> Decide(this RegisterApi api, int version, string what, int by = 2)
    {
        var registrar = api.Registrar(by);
        var seen = await registrar.Read($"{Versions}/{version}");
        return await registrar.Change($"{Versions}/{version}/{what}", seen.ETag);
    }

    public static Task<Answer> Public(this RegisterApi api, string path) =>
        api.Anonymous().Read($"/v1/policies/wmo-consulent{path}");

    private static void Use(IWebHostBuilder builder, TimeProvider? clock)
    {
        if (clock is not null)
            builder.ConfigureTestServices(services => services.AddSingleton(clock));
    }
}
