using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Subscriptions;

/// <summary>
/// What an organisation asked the register to tell it of, and where (abonnement). Nothing is sent before the callback has
/// shown that it takes messages from the register and from nobody else.
/// </summary>
public sealed class Subscription : AggregateRoot
{
    /// <summary>The most subscriptions of one organisation.</summary>
    public const int MaxPerOrganisation = 20;

    private Subscription() { }

    /// <summary>The organisation that it belongs to.</summary>
    public OrganisationCode Organisation { get; private init; } = null!;

    /// <summary>
    /// The place among those of its organisation, from 1, until it ends; two that are asked for at once cannot have the same.
    /// </summary>
    public int? Place { get; private set; }

    /// <summary>Where messages go.</summary>
    public CallbackAddress Callback { get; private set; } = null!;

    /// <summary>How the register proves there who it is.</summary>
    public CallbackAuthentication Authentication { get; private set; } = null!;

    /// <summary>Which events.</summary>
    public EventChoice Events { get; private set; } = null!;

    /// <summary>The watch-list of <see cref="Events"/>, to find subscriptions by.</summary>
    public Guid? WatchListId { get; private set; }

    /// <summary>The secrets that sign.</summary>
    public SigningSecrets Secrets { get; private set; } = null!;

    /// <summary>Where it is.</summary>
    public SubscriptionState State { get; private set; }

    /// <summary>Why it is disabled.</summary>
    public DisabledReason? DisabledReason { get; private set; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When it last became active.</summary>
    public DateTimeOffset? ActivatedAt { get; private set; }

    /// <summary>
    /// The place in the event log after which events are for it; null while none are. A changed callback keeps it, so that
    /// what happens before its test waits instead of being missed.
    /// </summary>
    public long? ListensAfter { get; private set; }

    /// <summary>When it was last disabled; kept, because a replay begins there.</summary>
    public DateTimeOffset? DisabledAt { get; private set; }

    /// <summary>The last test that the callback passed.</summary>
    public Handshake? LastTest { get; private set; }

    /// <summary>Asks for one; it is pending until its callback is tested.</summary>
    /// <param name="id">Its identity, to which its secrets are sealed.</param>
    /// <param name="organisation">The organisation that it belongs to.</param>
    /// <param name="callback">Where messages go.</param>
    /// <param name="authentication">How the register proves there who it is.</param>
    /// <param name="events">Which events.</param>
    /// <param name="secret">The sealed secret.</param>
    /// <param name="taken">The places of the subscriptions that the organisation has.</param>
    /// <param name="now">The instant of now.</param>
    public static Result<Subscription> Request(
        Guid id,
        OrganisationCode organisation,
        CallbackAddress callback,
        CallbackAuthentication authentication,
        EventChoice events,
        string secret,
        IReadOnlyCollection<int> taken,
        DateTimeOffset now
    )
    {
        if (taken.Count >= MaxPerOrganisation)
            return SubscriptionErrors.TooMany;

        var requested = new Subscription
        {
            Id = id,
            Organisation = organisation,
            Place = Enumerable.Range(1, MaxPerOrganisation).Except(taken).First(),
            Callback = callback,
            Authentication = authentication,
            Events = events,
            WatchListId = events.WatchListId,
            Secrets = new SigningSecrets(secret),
            CreatedAt = now,
        };
        requested.Raise(new SubscriptionRequested(id));
        return requested;
    }

    /// <summary>Changes what it is about or where it goes; what was not tested has to be tested.</summary>
    public Result Amend(CallbackAddress callback, CallbackAuthentication authentication, EventChoice events)
    {
        var isTested = callback == Callback && authentication == Authentication;
        if (isTested && events.WatchListId == WatchListId && events.Types.SequenceEqual(Events.Types))
            return Result.Success;

        (Callback, Authentication, Events, WatchListId) = (callback, authentication, events, events.WatchListId);
        if (!isTested)
            (State, DisabledReason, LastTest) = (SubscriptionState.Pending, null, null);
        Raise(new SubscriptionAmended(Id));
        return Result.Success;
    }

    /// <summary>Begins or goes on, once the callback has passed its test.</summary>
    /// <param name="seen">What the test saw.</param>
    /// <param name="lastPosition">The last place in the event log; what comes after it is for this subscription.</param>
    public Result Activate(Handshake seen, long lastPosition)
    {
        if (State is SubscriptionState.Active)
            return SubscriptionErrors.ActiveAlready;
        if (seen.Judge(Authentication).Error is { } refused)
            return refused;

        (State, DisabledReason) = (SubscriptionState.Active, null);
        (ActivatedAt, LastTest) = (seen.At, seen);
        ListensAfter ??= lastPosition;
        Raise(new SubscriptionActivated(Id));
        return Result.Success;
    }

    /// <summary>Stops sending. Events that happen meanwhile are not kept for it; a replay brings them back.</summary>
    public Result Disable(DisabledReason reason, DateTimeOffset now)
    {
        if (State is not SubscriptionState.Active)
            return SubscriptionErrors.NotActive;

        (State, DisabledReason, DisabledAt, ListensAfter) = (SubscriptionState.Disabled, reason, now, null);
        Raise(new SubscriptionDisabled(Id, reason));
        return Result.Success;
    }

    /// <summary>Signs with a new secret, and for a day with the one before as well.</summary>
    public void Rotate(string secret, DateTimeOffset now)
    {
        Secrets = Secrets.Rotate(secret, now);
        Raise(new SubscriptionSecretRotated(Id));
    }

    /// <summary>Has the events since an instant sent once more.</summary>
    public Result Replay(DateTimeOffset from, DateTimeOffset now)
    {
        if (from > now)
            return SharedErrors.InvalidBody(
                "#/from",
                SubscriptionErrors.ReplayInFutureCode,
                "Use an instant in the past."
            );
        if (State is not SubscriptionState.Active)
            return SubscriptionErrors.NotActive;

        Raise(new SubscriptionReplayed(Id, from));
        return Result.Success;
    }

    /// <summary>Ends it for good and forgets its secrets.</summary>
    public void End()
    {
        (State, ListensAfter, Place, WatchListId) = (SubscriptionState.Deleted, null, null, null);
        Events = Events with { WatchListId = null };
        Authentication = Authentication with { SealedSecret = null };
        Secrets = new SigningSecrets("");
        Raise(new SubscriptionEnded(Id));
    }
}
