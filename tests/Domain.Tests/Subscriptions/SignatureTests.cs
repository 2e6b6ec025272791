using System.Text;
using Accreditation.Domain.Subscriptions;

namespace Accreditation.Domain.Tests.Subscriptions;

public class SignatureTests
{
    // The example of the Standard Webhooks specification.
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    [Fact]
    public void A_signature_is_that_of_the_specification() =>
        Assert.Equal(
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            WebhookSecret.Sign(
                Secret,
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                DateTimeOffset.FromUnixTimeSeconds(1614265330),
                Encoding.UTF8.GetBytes("""{"test": 2432232314}""")
            )
        );

    [Fact]
    public void A_secret_has_the_form_and_the_length_of_the_specification()
    {
        var secret = WebhookSecret.Make();

        Assert.StartsWith("whsec_", secret);
        Assert.InRange(Convert.FromBase64String(secret["whsec_".Length..]).Length, 24, 64);
        Assert.NotEqual(secret, WebhookSecret.Make());
    }

    [Fact]
    public void The_secret_before_signs_for_a_day_and_one_before_that_no_more()
    {
        var now = DateTimeOffset.UnixEpoch;
        var rotated = new SigningSecrets("first").Rotate("second", now);

        Assert.Equal(["second", "first"], rotated.At(now.AddHours(23)));
        Assert.Equal(["second"], rotated.At(now.AddHours(24)));
        Assert.Equal(["third", "second"], rotated.Rotate("third", now.AddHours(1)).At(now.AddHours(2)));
    }
}
