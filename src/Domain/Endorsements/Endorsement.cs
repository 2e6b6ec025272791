using Accreditation.Domain.Consultants;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Endorsements;

/// <summary>
/// A manager's factual statement about a consultant's work (aanbeveling), as an employer gives for a mortgage. It supports
/// and never decides: no standing changes because one is given, declined or withdrawn.
/// </summary>
public sealed class Endorsement : AggregateRoot
{
    private Endorsement() { }

    /// <summary>The consultant who asks.</summary>
    public Guid ConsultantId { get; private init; }

    /// <summary>The rules under which it was asked.</summary>
    public PolicyReference Policy { get; private init; } = null!;

    /// <summary>The days of work that it is about.</summary>
    public CoveredPeriod Covered { get; private init; } = null!;

    /// <summary>The manager who is asked.</summary>
    public Endorser Endorser { get; private set; } = null!;

    /// <summary>Who answered: bound at the first answer, so that a later change of e-mail address does not matter.</summary>
    public string? EndorserSubject { get; private set; }

    /// <summary>The record of whoever answered, when they are a consultant as well.</summary>
    public Guid? EndorserConsultantId { get; private set; }

    /// <summary>The state on record; <see cref="StateOn"/> tells an expired one apart.</summary>
    public EndorsementState State { get; private set; }

    /// <summary>The instant at which the present manager was asked.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>What the manager states; null until it is given.</summary>
    public EndorsementStatement? Statement { get; private set; }

    /// <summary>The instant at which it was given.</summary>
    public DateTimeOffset? GivenAt { get; private set; }

    /// <summary>The last day on which it can be used.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>The seal of what was given; see <see cref="EndorsementSeal"/>.</summary>
    public string? Seal { get; private set; }

    /// <summary>The instant at which it was declined, cancelled or withdrawn.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The application that the consultant uses it for; null while they do not use it.</summary>
    public Guid? UsedForApplicationId { get; private set; }

    /// <summary>Whether what was given is still what it was.</summary>
    public bool IsIntact => Statement is null || Seal == EndorsementSeal.Of(this, Statement, GivenAt!.Value);

    /// <summary>Asks a manager.</summary>
    public static Result<Endorsement> Ask(
        Consultant consultant,
        EndorsementRequest request,
        EndorsementSurroundings surroundings,
        PolicyReference policy,
        EndorsementRules rules,
        DateTimeOffset now
    )
    {
        if (request.Check(consultant, surroundings, rules).Error is { } error)
            return error;

        var asked = new Endorsement
        {
            Id = Guid.CreateVersion7(),
            ConsultantId = consultant.Id,
            Policy = policy,
            Covered = request.Covered,
            Endorser = request.Endorser,
            AskedAt = now,
        };
        asked.Raise(new EndorsementAsked(asked.Id, asked.ConsultantId));
        return asked;
    }

    /// <summary>The state on a day.</summary>
    public EndorsementState StateOn(DateOnly today) =>
        State is EndorsementState.Given && today > ValidUntil ? EndorsementState.Expired : State;

    /// <summary>Sends a request that nobody answers to another manager, about the same days, without a trace of the first.</summary>
    public Result Redirect(
        EndorsementRequest request,
        Consultant consultant,
        EndorsementSurroundings surroundings,
        EndorsementRules rules,
        DateTimeOffset now
    )
    {
        if (State is not EndorsementState.Requested)
            return EndorsementErrors.NotOpen;
        if ((request with { Covered = Covered }).Check(consultant, surroundings, rules).Error is { } error)
            return error;

        (Endorser, AskedAt) = (request.Endorser, now);
        Raise(new EndorsementRedirected(Id));
        return Result.Success;
    }

    /// <summary>Gives it and freezes the statement.</summary>
    public Result Give(
        EndorsementAnswer answer,
        Consultant consultant,
        IReadOnlyCollection<Endorsement> ofEndorser,
        EndorsementRules rules,
        DateTimeOffset now
    )
    {
        if (CheckAnswer(answer.By).Error is { } error)
            return error;
        if (answer.Check(this, consultant, ofEndorser).Error is { } refused)
            return refused;

        (EndorserSubject, EndorserConsultantId) = (answer.By.Subject, answer.By.ConsultantId);
        (State, Statement, GivenAt) = (EndorsementState.Given, answer.Statement, now);
        ValidUntil = DutchCalendar.DayOf(now).AddMonths(rules.ValidMonths).AddDays(-1);
        Seal = EndorsementSeal.Of(this, answer.Statement, now);
        Raise(new EndorsementGiven(Id, ConsultantId, ValidUntil.Value));
        return Result.Success;
    }

    /// <summary>Declines without a reason.</summary>
    public Result Decline(EndorserIdentity by, DateTimeOffset now)
    {
        if (CheckAnswer(by).Error is { } error)
            return error;

        (EndorserSubject, EndorserConsultantId) = (by.Subject, by.ConsultantId);
        Close(EndorsementState.Declined, now);
        return Result.Success;
    }

    /// <summary>The consultant takes the request back before it is answered.</summary>
    public Result Cancel(DateTimeOffset now)
    {
        if (State is not EndorsementState.Requested)
            return EndorsementErrors.NotOpen;

        Close(EndorsementState.Cancelled, now);
        return Result.Success;
    }

    /// <summary>The manager withdraws what they gave. What was stated stays on record.</summary>
    public Result Withdraw(EndorserIdentity by, DateTimeOffset now)
    {
        if (!this.IsAddressedTo(by))
            return EndorsementErrors.NotFound;
        if (State is not EndorsementState.Given)
            return EndorsementErrors.NotGiven;

        (State, ClosedAt) = (EndorsementState.Withdrawn, now);
        Raise(new EndorsementWithdrawn(Id, ConsultantId));
        return Result.Success;
    }

    /// <summary>The consultant, having read it, uses it for an application; one closed without a decision lets it go.</summary>
    public Result UseFor(Guid applicationId, DateOnly today, Guid? closedApplicationId = null)
    {
        if (StateOn(today) is not EndorsementState.Given)
            return EndorsementErrors.NotGiven;
        if (UsedForApplicationId == applicationId)
            return Result.Success;
        if (UsedForApplicationId is not null && UsedForApplicationId != closedApplicationId)
            return EndorsementErrors.UsedElsewhere;

        UsedForApplicationId = applicationId;
        Raise(new EndorsementUsed(Id, ConsultantId, applicationId));
        return Result.Success;
    }

    private Result CheckAnswer(EndorserIdentity by)
    {
        if (!this.IsAddressedTo(by))
            return EndorsementErrors.NotFound;

        return State is EndorsementState.Requested ? Result.Success : EndorsementErrors.NotOpen;
    }

    private void Close(EndorsementState state, DateTimeOffset now)
    {
        (State, ClosedAt) = (state, now);
        Raise(new EndorsementClosed(Id));
    }
}
