using System.Security.Cryptography;
using System.Text;

namespace Accreditation.Client.Tests;

public class WebhookVerifierTests
{
    private static readonly byte[] Body = "{\"specversion\":\"1.0\"}"u8.ToArray();

    private readonly byte[] secret = RandomNumberGenerator.GetBytes(32);
    private readonly string now = $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}";

    [Fact]
    public void The_example_of_the_standard_is_genuine()
    {
        // The test vector of Standard Webhooks 1.0.0.
        var verifier = new WebhookVerifier(
            ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
            tolerance: TimeSpan.FromDays(365_000)
        );

        var verdict = verifier.Judge(
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            "1614265330",
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            "{\"test\": 2432232314}"u8
        );

        Assert.Equal(WebhookVerdict.Genuine, verdict);
    }

    [Fact]
    public void What_was_changed_on_the_way_is_forged()
    {
        Assert.Equal(WebhookVerdict.Genuine, Judge(Sign(secret)));
        Assert.Equal(WebhookVerdict.Forged, Judge(Sign(secret), body: "{\"specversion\":\"1.1\"}"u8.ToArray()));
        Assert.Equal(WebhookVerdict.Forged, Judge(Sign(secret), id: "other"));
        Assert.Equal(WebhookVerdict.Forged, Judge(Sign(RandomNumberGenerator.GetBytes(32))));
    }

    [Fact]
    public void While_secrets_change_either_is_good()
    {
        var next = RandomNumberGenerator.GetBytes(32);

        Assert.Equal(WebhookVerdict.Genuine, Judge($"{Sign(next)} {Sign(secret)}"));
        Assert.Equal(WebhookVerdict.Genuine, Verifier(next, secret).Judge("id", now, Sign(secret), Body));
    }

    [Fact]
    public void A_kept_delivery_cannot_be_sent_again_later()
    {
        var old = $"{DateTimeOffset.UtcNow.AddMinutes(-6).ToUnixTimeSeconds()}";

        Assert.Equal(WebhookVerdict.TooOld, Verifier(secret).Judge("id", old, Sign(secret, at: old), Body));
    }

    [Theory]
    [InlineData(null, "1", "v1,x")]
    [InlineData("id", null, "v1,x")]
    [InlineData("id", "1", null)]
    [InlineData("id", "yesterday", "v1,x")]
    [InlineData("id", "-1", "v1,x")]
    public void Without_its_headers_nothing_can_be_said(string? id, string? timestamp, string? signature) =>
        Assert.Equal(WebhookVerdict.Incomplete, Verifier(secret).Judge(id, timestamp, signature, Body));

    [Theory]
    [InlineData("v1,")]
    [InlineData("v1,not base64")]
    [InlineData("v2,AAAA")]
    [InlineData("v1a,AAAA v1,AAAA")]
    public void Nonsense_for_a_signature_is_forged(string signature) =>
        Assert.Equal(WebhookVerdict.Forged, Judge(signature));

    [Theory]
    [InlineData("99999999999999")]
    [InlineData("9223372036854775807")]
    public void A_far_future_is_no_better_than_a_far_past(string timestamp) =>
        Assert.Equal(WebhookVerdict.TooOld, Verifier(secret).Judge("id", timestamp, "v1,AAAA", Body));

    private WebhookVerdict Judge(string signature, string id = "id", byte[]? body = null) =>
        Verifier(secret).Judge(id, now, signature, body ?? Body);

    private string Sign(byte[] with, string? at = null)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"id.{at ?? now}."), .. Body];
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(with, signed))}";
    }

    private static WebhookVerifier Verifier(params byte[][] secrets) =>
        new(secrets.Select(one => $"whsec_{Convert.ToBase64String(one)}"));
}
