using System.Text.Json.Nodes;
using Accreditation.Testing;
using Microsoft.AspNetCore.Hosting;

namespace Accreditation.Api.Tests.Subscriptions;

public class InputTests
{
    [Theory]
    [InlineData("ftp://example.nl/hook", "subscription.address-insecure")]
    [InlineData("https://user:password@example.nl/", "subscription.address-malformed")]
    [InlineData("https://example.nl/#part", "subscription.address-malformed")]
    [InlineData("/hook", "subscription.address-malformed")]
    [InlineData("", "input.required")]
    public async Task An_address_that_cannot_be_called_is_refused(string callback, string code) =>
        Assert.Equal([$"#/callback {code}"], await FaultsOf(request => request["callback"] = callback));

    [Fact]
    public async Task Credentials_of_another_kind_or_too_weak_are_all_named()
    {
        var faults = await FaultsOf(request =>
            request["authentication"] = new JsonObject
            {
                ["kind"] = "static-header",
                ["name"] = "Webhook-Signature",
                ["value"] = "short",
                ["clientId"] = "me",
            }
        );

        Assert.Equal(
            [
                "#/authentication/clientId subscription.credential-foreign",
                "#/authentication/name subscription.header-unacceptable",
                "#/authentication/value subscription.credential-unacceptable",
            ],
            faults
        );
    }

    [Fact]
    public async Task A_token_server_and_a_certificate_have_to_be_known()
    {
        var oauth = await FaultsOf(request =>
            request["authentication"] = new JsonObject { ["kind"] = "oauth2-client-credentials", ["tokenUrl"] = "x" }
        );
        var mtls = await FaultsOf(request =>
            request["authentication"] = new JsonObject { ["kind"] = "mtls", ["certificateReference"] = "none" }
        );

        Assert.Equal(
            [
                "#/authentication/clientId subscription.credential-unacceptable",
                "#/authentication/clientSecret subscription.credential-unacceptable",
                "#/authentication/tokenUrl subscription.address-malformed",
            ],
            oauth
        );
        Assert.Equal(["#/authentication/certificateReference subscription.unknown-certificate"], mtls);
    }

    [Fact]
    public async Task Unknown_and_empty_event_types_are_named()
    {
        var unknown = await FaultsOf(request => request["eventTypes"] = new JsonArray("nl.wmoregister.tea.v1"));
        var empty = await FaultsOf(request => request["eventTypes"] = new JsonArray([null]));

        Assert.Equal(["#/eventTypes/0 subscription.unknown-event-type"], unknown);
        Assert.Equal(["#/eventTypes/0 subscription.unknown-event-type"], empty);
    }

    [Fact]
    public async Task An_address_that_is_too_long_as_it_is_sent_is_refused()
    {
        var faults = await FaultsOf(request => request["callback"] = $"https://example.nl/{new string('é', 100)}");

        Assert.Equal(["#/callback input.too-long"], faults);
    }

    [Fact]
    public async Task A_register_that_sends_nothing_keeps_no_new_credentials()
    {
        await using var scene = await ASubscription.Alone(TestDatabase.Sqlite);
        var asked = await scene.Ask();
        await using var off = await scene.SecondNode(builder => builder.UseSetting("Webhooks:Enabled", "false"));
        var owner = off.As("register.verify", organisation: scene.Organisation);

        var refused = await owner.Patch(
            $"{ASubscription.Url}/{asked.Id}",
            asked.ETag,
            new JsonObject { ["authentication"] = scene.Request()["authentication"]!.DeepClone() }.ToJsonString()
        );

        Assert.Equal("subscription.not-available", refused.Code);
    }

    [Fact]
    public async Task A_watch_list_of_nobody_is_refused()
    {
        await using var scene = await ASubscription.On(TestDatabase.Sqlite);

        var refused = await scene.Ask(scene.Request(Guid.NewGuid()));

        Assert.Equal(["#/watchListId subscription.unknown-watch-list"], refused.Faults);
    }

    [Theory, EveryDatabase]
    public async Task A_watch_list_stays_while_a_subscription_is_about_it(TestDatabase database)
    {
        await using var scene = await ASubscription.On(database);
        var list = await scene.Owner.Create("/v1/watch-lists", new { name = "Team" });
        var asked = await scene.Ask(scene.Request(list.Id));
        var url = $"/v1/watch-lists/{list.Id}";

        var refused = await scene.Owner.Change(HttpMethod.Delete, url, list.ETag, content: null);
        await scene.Owner.Change(HttpMethod.Delete, $"{ASubscription.Url}/{asked.Id}", asked.ETag, content: null);
        var ended = await scene.Owner.Change(HttpMethod.Delete, url, list.ETag, content: null);

        Assert.Equal("watch-list.in-use", refused.Code);
        Assert.Null(ended.Code);
    }

    [Fact]
    public async Task What_a_patch_cannot_remove_and_what_is_wrong_in_it_is_named()
    {
        await using var scene = await ASubscription.On(TestDatabase.Sqlite);
        var asked = await scene.Ask();
        var url = $"{ASubscription.Url}/{asked.Id}";

        var removed = await scene.Owner.Patch(url, asked.ETag, """{"callback":null,"eventTypes":null}""");
        var wrong = await scene.Owner.Patch(url, asked.ETag, """{"callback":"x","eventTypes":["y"]}""");
        var list = await scene.Owner.Patch(url, asked.ETag, $$"""{"watchListId":"{{Guid.NewGuid()}}"}""");

        Assert.Equal(["#/callback required", "#/eventTypes required"], removed.Faults.Order());
        Assert.Equal(
            ["#/callback subscription.address-malformed", "#/eventTypes/0 subscription.unknown-event-type"],
            wrong.Faults.Order()
        );
        Assert.Equal(["#/watchListId subscription.unknown-watch-list"], list.Faults);
    }

    [Theory]
    [InlineData("https://127.0.0.1/hook")]
    [InlineData("https://[::ffff:10.0.0.1]/hook")]
    [InlineData("https://2130706433/hook")]
    [InlineData("https://169.254.169.254/latest")]
    [InlineData("https://localhost/hook")]
    [InlineData("https://intranet/hook")]
    public async Task In_production_an_address_inside_is_refused_at_once(string callback)
    {
        await using var scene = await ASubscription.Alone(TestDatabase.Sqlite, NoPrivateNetworks);
        var request = scene.Request();
        request["callback"] = callback;

        Assert.Equal(["#/callback subscription.address-private"], (await scene.Ask(request)).Faults);
    }

    [Fact]
    public async Task A_register_without_webhooks_says_so()
    {
        await using var scene = await ASubscription.Alone(
            TestDatabase.Sqlite,
            builder => builder.UseSetting("Webhooks:Enabled", "false")
        );

        Assert.Equal("subscription.not-available", (await scene.Ask()).Code);
    }

    internal static void NoPrivateNetworks(IWebHostBuilder builder) =>
        builder.UseSetting("Webhooks:AllowPrivateNetworks", "false");

    private static async Task<string[]> FaultsOf(Action<JsonObject> spoil)
    {
        await using var scene = await ASubscription.On(TestDatabase.Sqlite);
        var request = scene.Request();
        spoil(request);
        return [.. (await scene.Ask(request)).Faults.Order()];
    }
}
