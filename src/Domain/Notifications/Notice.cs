using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Notifications;

/// <summary>
/// One notice to one consultant about one period of one registration (Dutch: kennisgeving). Without proof of enough of them
/// nothing lapses.
/// </summary>
public sealed class Notice : AggregateRoot
{
    /// <summary>The longest place.</summary>
    public const int PlaceMaxLength = 80;

    private Notice() { }

    /// <summary>The registration that it is about.</summary>
    public Guid RegistrationId { get; private init; }

    /// <summary>The number of that registration.</summary>
    public RegistrationNumber Number { get; private init; } = null!;

    /// <summary>To whom it is addressed.</summary>
    public Guid ConsultantId { get; private init; }

    /// <summary>The period that it is about.</summary>
    public Guid PeriodId { get; private init; }

    /// <summary>What it tells.</summary>
    public NoticeKind Kind { get; private init; }

    /// <summary>The day for which the calendar has it; for one by other means, the day on which it arrived.</summary>
    public DateOnly ScheduledOn { get; private init; }

    /// <summary>The end of the period, as it tells.</summary>
    public DateOnly EndsOn { get; private init; }

    /// <summary>The place that only one notice can take; see <see cref="NoticeOccasion"/>.</summary>
    public string Place { get; private init; } = "";

    /// <summary>How far it is.</summary>
    public NoticeState State { get; private set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; private set; }

    /// <summary>
    /// The first instant at which somebody may try it: while one node sends, the end of its lease. Set outside the aggregate
    /// when a node claims it, because a claim is no change that anybody decides on.
    /// </summary>
    public DateTimeOffset NextAttemptAt { get; private set; }

    /// <summary>Why the last attempt failed.</summary>
    public NoticeFailure? Failure { get; private set; }

    /// <summary>What shows that it arrived; kept when it bounced.</summary>
    public NoticeProof? Proof { get; private set; }

    /// <summary>The fact by which the registration knows; null when the proof does not count towards a lapse.</summary>
    public Guid? FactId { get; private set; }

    /// <summary>The instant at which it bounced.</summary>
    public DateTimeOffset? BouncedAt { get; private set; }

    /// <summary>How it became known that it bounced.</summary>
    public string? BounceReason { get; private set; }

    /// <summary>What makes it the one it is.</summary>
    public NoticeOccasion Occasion => new(PeriodId, Kind, ScheduledOn);

    /// <summary>Makes a notice due.</summary>
    public static Notice Plan(Registration registration, NoticeOccasion occasion, DateTimeOffset now)
    {
        var notice = About(
            registration,
            occasion,
            $"{occasion.PeriodId:N}/{occasion.Kind}/{occasion.ScheduledOn:yyyy-MM-dd}",
            now
        );
        notice.Raise(new NoticePlanned(notice.Id, notice.Number, notice.Kind, notice.ScheduledOn));
        return notice;
    }

    /// <summary>Records a notice that a registrar gave in another way, and its proof on the registration.</summary>
    public static Result<Notice> ByOtherMeans(
        Registration registration,
        NoticeChannel channel,
        DateOnly arrivedOn,
        string reference,
        DateTimeOffset now
    )
    {
        var today = DutchCalendar.DayOf(now);
        if (channel is NoticeChannel.Email or NoticeChannel.File)
            return NoticeErrors.ChannelOfTheRegister;
        if (arrivedOn > today)
            return NoticeErrors.ArrivedInFuture;
        if (FreeText.ErrorFor(FreeText.Required("#/proof", reference, NoticeProof.ReferenceMaxLength)) is { } unsayable)
            return unsayable;
        if (RegistrationRules.CannotChange(registration) is { } merged)
            return merged;
        if (registration.History.PeriodOn(today) is not { } period)
            return RegistrationErrors.NotActive(registration.History.StandingOn(today));
        if (arrivedOn < period.EffectiveOn)
            return NoticeErrors.ArrivedBeforePeriod(period.EffectiveOn);
        if (registration.History.Of<NoticeProven>().Any(n => n.TargetId == period.Id && n.EffectiveOn == arrivedOn))
            return NoticeErrors.ProvenThatDay;

        var occasion = new NoticeOccasion(period.Id, NoticeKind.ByOtherMeans, arrivedOn);
        var notice = About(registration, occasion, $"{Guid.CreateVersion7():N}", now);
        return
            notice.Arrive(new NoticeProof(channel, reference, arrivedOn, now), registration, now).Error is { } refused
            ? refused
            : notice;
    }

    /// <summary>
    /// Records that it was sent and arrived, also on the registration where it counts. One that was given up, or that another
    /// node tried meanwhile, arrived all the same.
    /// </summary>
    public Result Prove(NoticeProof proof, Registration registration, DateTimeOffset now) =>
        State is NoticeState.Sending or NoticeState.Failed or NoticeState.GivenUp
            ? Arrive(proof, registration, now)
            : NoticeErrors.WrongState(State);

    /// <summary>Records that an attempt failed. An earlier attempt than the last has nothing to say any more.</summary>
    public Result Fail(int attempt, NoticeFailure failure)
    {
        if (State is not NoticeState.Sending || attempt != Attempts)
            return NoticeErrors.WrongState(State);

        var givenUp = failure.Final || Attempts >= NoticeRetry.MostAttempts;
        (State, Failure) = (givenUp ? NoticeState.GivenUp : NoticeState.Failed, failure);
        Raise(new NoticeDeliveryFailed(Id, Number, attempt, failure.Code, givenUp));
        return Result.Success;
    }

    /// <summary>Takes back what is no longer true before it is sent.</summary>
    public Result Withdraw()
    {
        if (State is not NoticeState.Sending)
            return NoticeErrors.WrongState(State);

        State = NoticeState.Withdrawn;
        Raise(new NoticeWithdrawn(Id, Number));
        return Result.Success;
    }

    /// <summary>Records that what looked delivered came back. The caller annuls the fact.</summary>
    public Result Bounce(string reason, DateTimeOffset now)
    {
        if (State is not NoticeState.Proven)
            return NoticeErrors.WrongState(State);
        if (FreeText.ErrorFor(FreeText.Required("#/reason", reason, FactAnnulled.ReasonMaxLength)) is { } unsayable)
            return unsayable;

        (State, BouncedAt, BounceReason) = (NoticeState.Bounced, now, reason);
        Raise(new NoticeBounced(Id, Number));
        return Result.Success;
    }

    private static Notice About(Registration registration, NoticeOccasion occasion, string place, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            RegistrationId = registration.Id,
            Number = registration.Number,
            ConsultantId = registration.ConsultantId,
            PeriodId = occasion.PeriodId,
            Kind = occasion.Kind,
            ScheduledOn = occasion.ScheduledOn,
            EndsOn = registration.History.EndsOn ?? occasion.ScheduledOn,
            Place = place,
            NextAttemptAt = now,
        };

    private Result Arrive(NoticeProof proof, Registration registration, DateTimeOffset now)
    {
        if (Kind.CountsTowardsLapse() && Takes(registration))
        {
            var fact = registration.ProveNotice(PeriodId, proof.ArrivedOn, now);
            if (fact.Error is { } refused)
                return refused;
            FactId = fact.Value;
        }

        (State, Proof, Failure) = (NoticeState.Proven, proof, null);
        Raise(new NoticeDelivered(Id, Number, proof.Channel, proof.ArrivedOn));
        return Result.Success;
    }

    // What was merged or annulled meanwhile takes no proof; the notice arrived nevertheless, and nothing lapses by it.
    private bool Takes(Registration registration) =>
        registration.MergedInto is null && registration.History.Of<PeriodOpened>().Any(period => period.Id == PeriodId);
}
