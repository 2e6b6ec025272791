using Accreditation.Domain.Shared;
using Accreditation.Domain.Subscriptions;
using Accreditation.Domain.Subscriptions.Deliveries;
using Accreditation.Infrastructure.Subscriptions;
using Accreditation.Infrastructure.Subscriptions.Deliveries;
using Microsoft.Extensions.Options;

namespace Accreditation.Api.Tests.Subscriptions;

public class CircuitTests
{
    private static readonly Outcome Broken = new(500, DeliveryFailure.Broken);
    private static readonly Outcome Delivered = new(204, null);

    private readonly Circuits circuits = new(Options.Create(new WebhookOptions()), TimeProvider.System);

    [Fact]
    public async Task An_endpoint_that_always_fails_is_left_alone_and_others_are_not()
    {
        var (failing, other) = (To("https://a.example.nl/hook"), To("https://b.example.nl/hook"));
        await Send(failing, Enumerable.Repeat(Broken, 10));

        Assert.Null(await circuits.Send(failing, _ => throw new InvalidOperationException("Nobody is to be called.")));
        Assert.Equal(Delivered, await circuits.Send(other, _ => Task.FromResult(Delivered)));
    }

    [Fact]
    public async Task An_endpoint_that_fails_half_the_time_goes_on()
    {
        var subscription = To("https://a.example.nl/hook");
        await Send(subscription, Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? Broken : Delivered));

        Assert.Equal(Delivered, await circuits.Send(subscription, _ => Task.FromResult(Delivered)));
    }

    private async Task Send(Subscription subscription, IEnumerable<Outcome> outcomes)
    {
        foreach (var outcome in outcomes)
            Assert.Equal(outcome, await circuits.Send(subscription, _ => Task.FromResult(outcome)));
    }

    private static Subscription To(string callback)
    {
        var rules = new CallbackRules(false, false, []);
        return Subscription
            .Request(
                Guid.NewGuid(),
                OrganisationCode.Parse("GM0363"),
                CallbackAddress.Of("#", callback, rules).Value,
                new CallbackAuthentication(CallbackAuthenticationKind.StaticHeader),
                new EventChoice([], null),
                "sealed",
                [],
                DateTimeOffset.UtcNow
            )
            .Value;
    }
}
