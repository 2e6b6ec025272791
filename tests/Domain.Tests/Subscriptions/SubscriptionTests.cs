using Accreditation.Domain.Shared;
using Accreditation.Domain.Subscriptions;
using Accreditation.Domain.Subscriptions.Deliveries;

namespace Accreditation.Domain.Tests.Subscriptions;

public class SubscriptionTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    private static readonly CallbackRules Rules = new(AllowHttp: false, AllowPrivateNetworks: false, []);
    private static readonly CallbackAddress Callback = CallbackAddress
        .Of("#", "https://hooks.example.nl/", Rules)
        .Value;
    private static readonly CallbackAuthentication Header = new(
        CallbackAuthenticationKind.StaticHeader,
        "Authorization"
    );
    private static readonly EventChoice Everything = new([], null);

    private static readonly Handshake Passed = Seen(204, 401);

    [Fact]
    public void It_is_pending_until_its_callback_has_passed_the_test()
    {
        var subscription = ASubscription();

        Assert.Equal(SubscriptionState.Pending, subscription.State);
        Assert.Null(subscription.ListensAfter);
        Assert.Null(subscription.Activate(Passed, 7).Error);
        Assert.Equal((SubscriptionState.Active, 7L), (subscription.State, subscription.ListensAfter));
    }

    [Theory]
    [InlineData(500, 401, "subscription.test-not-accepted")]
    [InlineData(302, 401, "subscription.test-not-accepted")]
    [InlineData(204, 204, "subscription.callback-unprotected")]
    [InlineData(204, 404, "subscription.callback-unprotected")]
    public void A_callback_that_does_not_pass_activates_nothing(int with, int without, string code) =>
        Assert.Equal(code, ASubscription().Activate(Seen(with, without), 0).Error?.Code);

    [Theory]
    [InlineData(CallbackAuthenticationKind.Mtls, null)]
    [InlineData(CallbackAuthenticationKind.StaticHeader, "subscription.callback-unprotected")]
    public void Only_who_asks_for_a_certificate_may_refuse_by_ending_the_connection(
        CallbackAuthenticationKind kind,
        string? code
    )
    {
        var silent = Passed with { WithoutCredentials = new CallbackAnswer(null, DeliveryFailure.ConnectionFailed) };

        Assert.Equal(code, silent.Judge(new CallbackAuthentication(kind)).Error?.Code);
    }

    [Fact]
    public void A_changed_callback_is_tested_anew_and_misses_nothing()
    {
        var subscription = Active();
        var other = CallbackAddress.Of("#", "https://other.example.nl/", Rules).Value;

        subscription.Amend(other, subscription.Authentication, Everything);
        Assert.Equal((SubscriptionState.Pending, 7L), (subscription.State, subscription.ListensAfter));
        subscription.Activate(Passed, 99);

        Assert.Equal(7, subscription.ListensAfter);
    }

    [Fact]
    public void Another_choice_of_events_needs_no_test()
    {
        var subscription = Active();

        subscription.Amend(Callback, subscription.Authentication, new EventChoice(["a"], null));

        Assert.Equal(SubscriptionState.Active, subscription.State);
    }

    [Fact]
    public void The_same_again_is_no_change()
    {
        var subscription = Active();
        subscription.TakeEvents();

        subscription.Amend(Callback, subscription.Authentication, new EventChoice([], null));

        Assert.Empty(subscription.TakeEvents());
    }

    [Fact]
    public void Disabled_it_listens_to_nothing_and_begins_anew_where_it_is_activated()
    {
        var subscription = Active();

        subscription.Disable(DisabledReason.Undeliverable, Now);
        Assert.Null(subscription.ListensAfter);
        subscription.Activate(Passed, 99);

        Assert.Equal((99L, null), (subscription.ListensAfter, subscription.DisabledReason));
    }

    [Fact]
    public void Only_an_active_one_is_disabled_or_replayed()
    {
        var pending = ASubscription();

        Assert.Equal("subscription.not-active", pending.Disable(DisabledReason.Owner, Now).Error?.Code);
        Assert.Equal("subscription.not-active", pending.Replay(Now, Now).Error?.Code);
        Assert.Equal("subscription.active-already", Active().Activate(Passed, 0).Error?.Code);
        Assert.Equal("input.invalid", Active().Replay(Now.AddTicks(1), Now).Error?.Code);
        Assert.Null(Active().Replay(Now, Now).Error);
    }

    [Fact]
    public void Ended_it_has_no_secrets_and_no_place()
    {
        var subscription = Active();

        subscription.End();

        Assert.Equal((SubscriptionState.Deleted, null), (subscription.State, subscription.Place));
        Assert.Equal((null, ""), (subscription.Authentication.SealedSecret, subscription.Secrets.Current));
    }

    [Fact]
    public void The_first_free_place_is_taken_and_beyond_the_last_there_is_none()
    {
        var all = Enumerable.Range(1, Subscription.MaxPerOrganisation).ToArray();

        Assert.Equal(2, Requested([1, 3]).Value.Place);
        Assert.Equal("subscription.too-many", Requested(all).Error?.Code);
    }

    private static Subscription Active()
    {
        var subscription = ASubscription();
        subscription.Activate(Passed, 7);
        return subscription;
    }

    private static Subscription ASubscription() => Requested([]).Value;

    private static Result<Subscription> Requested(int[] taken) =>
        Subscription.Request(
            Guid.NewGuid(),
            OrganisationCode.Parse("GM0363"),
            Callback,
            Header with
            {
                SealedSecret = "sealed",
            },
            Everything,
            "sealed",
            taken,
            Now
        );

    private static Handshake Seen(int with, int without) => new(Now, Answer(with), Answer(without));

    private static CallbackAnswer Answer(int status) => new(status, status < 300 ? null : DeliveryFailure.Refused);
}
