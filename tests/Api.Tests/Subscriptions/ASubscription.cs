using System.Text.Json.Nodes;
using Accreditation.Api.Tests.Registrations;
using Accreditation.Infrastructure.Persistence;
using Accreditation.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Accreditation.Api.Tests.Subscriptions;

/// <summary>An organisation, its receiver, and the register that they talk to.</summary>
internal sealed class ASubscription : IAsyncDisposable
{
    public const string Url = "/v1/subscriptions";

    private static readonly string[] SharedSettings =
    [
        "Database:Provider",
        "Database:ConnectionString",
        "Webhooks:KeyFile",
    ];

    private static int last;

    private readonly bool ownsApi;

    private ASubscription(RegisterApi api, LoopbackReceiver receiver, bool ownsApi)
    {
        (Api, Receiver, this.ownsApi) = (api, receiver, ownsApi);
        Organisation = $"ORG-HOOKS-{Interlocked.Increment(ref last)}-{Guid.NewGuid():N}"[..36].ToUpperInvariant();
        Owner = api.As("register.verify", organisation: Organisation);
    }

    public RegisterApi Api { get; }

    public LoopbackReceiver Receiver { get; }

    public string Organisation { get; }

    public HttpClient Owner { get; }

    /// <summary>On the register that all tests share, for what needs no events.</summary>
    public static async Task<ASubscription> On(TestDatabase database) =>
        new(await RegisterApi.On(database), await LoopbackReceiver.Start(), ownsApi: false);

    /// <summary>On a register of its own that tries again soon.</summary>
    public static async Task<ASubscription> Alone(
        TestDatabase database,
        Action<IWebHostBuilder>? configure = null,
        LoopbackReceiver? receiver = null
    ) => new(await StartApi(database, configure), receiver ?? await LoopbackReceiver.Start(), ownsApi: true);

    public static Task<RegisterApi> StartApi(TestDatabase database, Action<IWebHostBuilder>? configure = null) =>
        RegisterApi.Start(
            database,
            builder =>
            {
                for (var attempt = 0; attempt < 6; attempt++)
                    builder.UseSetting($"Webhooks:RetryDelays:{attempt}", attempt == 0 ? "00:00:00" : "00:00:00.1");
                builder.UseSetting("Webhooks:CircuitSeconds", "1");
                configure?.Invoke(builder);
            }
        );

    /// <summary>Another node on the same database, with the same keys.</summary>
    public Task<RegisterApi> SecondNode(Action<IWebHostBuilder>? configure = null) =>
        StartApi(
            TestDatabase.Sqlite,
            builder =>
            {
                var settings = Api.Services.GetRequiredService<IConfiguration>();
                foreach (var name in SharedSettings)
                    builder.UseSetting(name, settings[name]);
                configure?.Invoke(builder);
            }
        );

    public JsonObject Request(Guid? watchListId = null, params string[] types) =>
        new()
        {
            ["callback"] = Receiver.Url,
            ["authentication"] = new JsonObject
            {
                ["kind"] = "static-header",
                ["name"] = "Authorization",
                ["value"] = LoopbackReceiver.Secret,
            },
            ["eventTypes"] = new JsonArray([.. types.Select(type => JsonValue.Create(type))]),
            ["watchListId"] = watchListId?.ToString(),
        };

    public Task<Answer> Ask(JsonObject? request = null, string? key = null) =>
        Owner.Create(Url, (request ?? Request()).ToJsonString(), key);

    public async Task<Answer> Activated(JsonObject? request = null)
    {
        var asked = await Ask(request);
        var active = await Owner.Change($"{Url}/{asked.Id}/activation", asked.ETag);
        Assert.Equal("active", (string?)active["state"]);
        return active;
    }

    public Task<Answer> Read(Guid id) => Owner.Read($"{Url}/{id}");

    public async Task<Answer> Do(Guid id, string what, object? body = null) =>
        await Owner.Change($"{Url}/{id}/{what}", (await Read(id)).ETag, body);

    public async Task<JsonNode[]> Deliveries(Guid id, string query = "") =>
        [.. (await Owner.Read($"{Url}/{id}/deliveries{query}")).Json!["items"]!.AsArray().Select(it => it!)];

    /// <summary>Waits until something is so in the log of messages.</summary>
    public async Task<JsonNode[]> Log(Guid id, Func<JsonNode[], bool> until)
    {
        for (var tries = 0; tries < 600; tries++, await Task.Delay(50))
            if (await Deliveries(id, "?limit=100") is { } log && until(log))
                return log;

        throw new TimeoutException("The log does not come to it.");
    }

    /// <summary>Waits until the subscription is in a state.</summary>
    public async Task<Answer> Becomes(Guid id, string state)
    {
        for (var tries = 0; tries < 600; tries++, await Task.Delay(50))
            if (await Read(id) is { } read && (string?)read["state"] == state)
                return read;

        throw new TimeoutException($"The subscription does not become {state}.");
    }

    /// <summary>Changes the callback, which has to be tested then.</summary>
    public async Task<Answer> Move(Guid id, string to) =>
        await Owner.Patch($"{Url}/{id}", (await Read(id)).ETag, new { callback = Receiver.Url + to });

    /// <summary>A registration of which a message waits, because the changed callback is not tested.</summary>
    public async Task<ARegistration> Waiting(Answer active)
    {
        await Move(active.Id, "?v=2");
        var registration = await Happening();
        await Log(active.Id, log => log is [{ } one] && (string?)one["state"] == "pending");
        return registration;
    }

    /// <summary>Looks into the store, or reaches into it as a node would that is no more.</summary>
    public async Task<T> InStore<T>(Func<RegisterDbContext, Task<T>> work)
    {
        await using var scope = Api.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<RegisterDbContext>());
    }

    /// <summary>A registration about which something is told.</summary>
    public async Task<ARegistration> Happening(string? municipality = null)
    {
        var registration = await ARegistration.Issued(Api, municipality: municipality);
        Assert.Null((await registration.Suspend()).Code);
        return registration;
    }

    public async ValueTask DisposeAsync()
    {
        if (ownsApi)
            await Api.DisposeAsync();
        await Receiver.DisposeAsync();
    }
}
