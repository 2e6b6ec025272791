using System.Net;
using Accreditation.Api.Tests.Notifications;
using Accreditation.Api.Tests.Registrations;
using Accreditation.Api.Tests.Verification.Batch;
using Accreditation.Infrastructure.Verification.Receipts;
using Accreditation.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Accreditation.Api.Tests.Verification.Receipts;

public class ReceiptTests
{
    [Theory, EveryDatabase]
    public async Task A_receipt_is_verified_by_the_published_keys_alone(TestDatabase database)
    {
        var it = await AVerification.By(database);
        var registration = await ARegistration.Issued(it.Api);
        var verification = await it.AskWithReceipts(new { number = registration.Number, reference = "P-1" });

        var verified = await AReceipt.Verify(AReceipt.Of(verification), await AReceipt.KeysOf(it.Api));
        var claims = AReceipt.ClaimsOf(AReceipt.Of(verification));

        Assert.True(verified.IsValid, verified.Exception?.Message);
        Assert.Equal(registration.Number, (string?)claims["sub"]);
        Assert.Equal(
            ("registered", "GM0363", "staffing"),
            ((string?)claims["outcome"], (string?)claims["askedBy"], (string?)claims["purpose"])
        );
        Assert.Equal(
            ((string?)verification["knownAt"], $"{ARegistration.Today:yyyy-MM-dd}"),
            ((string?)claims["knownAt"], (string?)claims["validAt"])
        );
        Assert.Equal("""{"section":"wmo-consulent","version":1}""", claims["policy"]!.ToJsonString());
    }

    [Theory, EveryDatabase]
    public async Task A_receipt_holds_nothing_about_a_person(TestDatabase database)
    {
        var it = await AVerification.By(database);
        var registration = await ARegistration.Issued(it.Api);
        var question = new
        {
            number = registration.Number,
            surname = registration.Surname,
            birthDate = "1980-05-17",
            reference = "P-1",
        };

        var claims = AReceipt.ClaimsOf(AReceipt.Of(await it.AskWithReceipts(question)));

        Assert.Equal(
            ["askedBy", "iat", "iss", "jti", "knownAt", "outcome", "policy", "purpose", "sub", "validAt"],
            claims.Select(claim => claim.Key).Order(StringComparer.Ordinal)
        );
    }

    [Theory, EveryDatabase]
    public async Task A_merged_number_is_proven_with_the_one_that_stays_and_a_mistyped_one_not_at_all(
        TestDatabase database
    )
    {
        var it = await AVerification.By(database);
        var (survivor, merged) = (await ARegistration.Issued(it.Api), await ARegistration.Issued(it.Api));
        await it.Merge(survivor, merged);

        var verification = await it.AskWithReceipts(
            new { number = merged.Number },
            new { number = AVerification.Unknown },
            new { number = "x" }
        );

        Assert.Equal(survivor.Number, (string?)AReceipt.ClaimsOf(AReceipt.Of(verification))["survivingNumber"]);
        Assert.Equal("not-found", (string?)AReceipt.ClaimsOf(AReceipt.Of(verification, 1))["outcome"]);
        Assert.Null(verification.Json!["items"]![2]!["receipt"]);
    }

    [Theory, EveryDatabase]
    public async Task A_receipt_that_was_tampered_with_is_not_verified(TestDatabase database)
    {
        var it = await AVerification.By(database);
        var (one, other) = (await ARegistration.Issued(it.Api), await ARegistration.Issued(it.Api));
        var verification = await it.AskWithReceipts(new { number = one.Number }, new { number = other.Number });
        var (parts, others) = (AReceipt.Of(verification).Split('.'), AReceipt.Of(verification, 1).Split('.'));

        var swapped = await AReceipt.Verify($"{parts[0]}.{others[1]}.{parts[2]}", await AReceipt.KeysOf(it.Api));
        var stripped = await AReceipt.Verify($"{parts[0]}.{parts[1]}.", await AReceipt.KeysOf(it.Api));

        Assert.False(swapped.IsValid);
        Assert.False(stripped.IsValid);
    }

    [Fact]
    public async Task After_a_rotation_old_and_new_receipts_are_verified_and_a_retired_key_signs_no_more()
    {
        await using var api = await RegisterApi.Start(TestDatabase.Sqlite, _ => { });
        var (it, keys) = (AVerification.By(api), api.Services.GetRequiredService<ReceiptKeyFolder>());
        var before = await Receipt(it);

        keys.Make(DateTimeOffset.UtcNow.AddDays(1));
        keys.Make(DateTimeOffset.UtcNow.AddSeconds(-1));
        keys.Retire(AReceipt.KeyOf(before));
        await Sweep(api);
        var after = await Receipt(it);
        var published = await AReceipt.KeysOf(api);

        Assert.NotEqual(AReceipt.KeyOf(before), AReceipt.KeyOf(after));
        Assert.True((await AReceipt.Verify(before, published)).IsValid);
        Assert.True((await AReceipt.Verify(after, published)).IsValid);
        Assert.Equal(3, published.Split("\"kid\"").Length - 1);
        Assert.DoesNotContain("\"d\"", published, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_cannot_be_read_leaves_the_others_at_work()
    {
        var folder = Directory.CreateTempSubdirectory("accreditation-keys-");
        await using var api = await RegisterApi.Start(
            TestDatabase.Sqlite,
            builder =>
            {
                builder.UseSetting("Receipts:KeyFolder", folder.FullName);
                builder.UseSetting("Logging:LogLevel:Default", "None");
            }
        );
        var before = await Receipt(AVerification.By(api));

        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "20260101T000000Z-broken.pem"), "no key");
        await Sweep(api);

        Assert.Equal(AReceipt.KeyOf(before), AReceipt.KeyOf(await Receipt(AVerification.By(api))));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite,
                File.GetUnixFileMode(Path.Combine(folder.FullName, $"{AReceipt.KeyOf(before)}.pem"))
            );
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Where_receipts_are_off_asking_for_them_is_refused_and_no_keys_are_published()
    {
        await using var api = await RegisterApi.Start(
            TestDatabase.Sqlite,
            builder => builder.UseSetting("Receipts:Enabled", "false")
        );
        var it = AVerification.By(api);

        var refused = await it.AskWithReceipts(new { number = AVerification.Unknown });
        var without = await it.Ask(new { number = AVerification.Unknown });

        Assert.Equal((HttpStatusCode.Conflict, "verification.receipts-off"), (refused.Status, refused.Code));
        Assert.Equal(HttpStatusCode.Created, without.Status);
        Assert.Equal("""{"keys":[]}""", await AReceipt.KeysOf(api));
    }

    [Fact]
    public async Task The_keys_are_for_everybody_and_not_part_of_the_versioned_api()
    {
        var api = await RegisterApi.On(TestDatabase.Sqlite);

        var keys = await api.Anonymous().Read("/.well-known/jwks.json");
        var document = await api.Anonymous().GetStringAsync("/v1/openapi.json");

        Assert.Equal("*", Assert.Single(keys.Response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("no-store", keys.Response.Headers.CacheControl!.ToString());
        Assert.Equal(
            ("EC", "P-256", "ES256"),
            (
                (string?)keys.Json!["keys"]![0]!["kty"],
                (string?)keys.Json["keys"]![0]!["crv"],
                (string?)keys.Json["keys"]![0]!["alg"]
            )
        );
        Assert.DoesNotContain("jwks.json\":", document, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task After_its_term_a_verification_is_gone(TestDatabase database)
    {
        await using var host = await NoticeHost.Start(database);
        var it = AVerification.By(host.Api);
        var asked = await it.Ask(new { number = AVerification.Unknown });

        host.Clock.Forward(days: 360);
        var kept = await it.Asker.Read($"{AVerification.Url}/{asked.Id}");
        host.Clock.Forward(days: 7);
        var gone = await it.Asker.Read($"{AVerification.Url}/{asked.Id}");

        Assert.Equal(HttpStatusCode.OK, kept.Status);
        Assert.Equal("resource.not-found", gone.Code);
    }

    private static async Task<string> Receipt(AVerification it) =>
        AReceipt.Of(await it.AskWithReceipts(new { number = AVerification.Unknown }));

    private static Task Sweep(RegisterApi api) =>
        ActivatorUtilities.CreateInstance<ReceiptKeyRefresh>(api.Services).Sweep(default);
}
