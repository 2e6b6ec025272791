using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Registrations;

/// <summary>How far the merge of two consultants is.</summary>
[Dutch("stand van een samenvoeging")]
public enum ConsultantMergeState
{
    /// <summary>Awaits the decision of another registrar.</summary>
    Proposed,

    /// <summary>Another registrar confirmed it: the two are one.</summary>
    Confirmed,

    /// <summary>Another registrar rejected it: nothing changed.</summary>
    Rejected,

    /// <summary>Splitting the two again awaits the decision of another registrar.</summary>
    SplitProposed,

    /// <summary>Another registrar confirmed the split: the two are two again.</summary>
    Split,
}

/// <summary>What a merge did to one registration, so that a split can undo it.</summary>
/// <param name="Number">The registration of the merged consultant.</param>
/// <param name="Survivor">The number it was merged into; null when it only moved to the surviving consultant.</param>
public sealed record MergedRegistration(RegistrationNumber Number, RegistrationNumber? Survivor);

/// <summary>
/// The merge of two records of one person, proposed by one registrar and decided by another (four eyes), as is splitting
/// them again.
/// </summary>
public sealed class ConsultantMerge : AggregateRoot
{
    /// <summary>The longest reason.</summary>
    public const int ReasonMaxLength = 500;

    /// <summary>The longest name of an actor, as in a token.</summary>
    public const int ActorMaxLength = 200;

    private ConsultantMerge() { }

    /// <summary>The consultant that stays.</summary>
    public Guid SurvivorId { get; private init; }

    /// <summary>The consultant that goes on as the survivor.</summary>
    public Guid MergedId { get; private init; }

    /// <summary>How far it is.</summary>
    public ConsultantMergeState State { get; private set; }

    /// <summary>Why the two are one person.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>Why they are to be split again, once that was proposed.</summary>
    public string? SplitReason { get; private set; }

    /// <summary>Who made the proposal that was made last.</summary>
    public string ProposedBy { get; private set; } = "";

    /// <summary>When the last proposal was made.</summary>
    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>Who decided on the last proposal that was decided.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>When the last decision was taken.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>What the merge did to registrations.</summary>
    public IReadOnlyList<MergedRegistration> Registrations { get; private set; } = [];

    /// <summary>Proposes to merge two consultants.</summary>
    public static Result<ConsultantMerge> Propose(
        Guid survivorId,
        Guid mergedId,
        string reason,
        string by,
        DateTimeOffset now
    )
    {
        if (survivorId == mergedId)
            return ConsultantMergeErrors.SameConsultant;
        if (FreeText.ErrorFor(FreeText.Required("#/reason", reason, ReasonMaxLength)) is { } unsayable)
            return unsayable;

        var merge = new ConsultantMerge
        {
            Id = Guid.CreateVersion7(),
            SurvivorId = survivorId,
            MergedId = mergedId,
            Reason = reason,
            ProposedBy = by,
            ProposedAt = now,
        };

        merge.Raise(new ConsultantMergeProposed(merge.Id, survivorId, mergedId));
        return merge;
    }

    /// <summary>Whether somebody may confirm the merge now: asked before it is carried out.</summary>
    public Result MayConfirm(string by) =>
        MustBeDecidable(ConsultantMergeState.Proposed, by) is { } error ? error : Result.Success;

    /// <summary>Confirms the merge; the caller has carried it out on these registrations.</summary>
    public Result Confirm(IReadOnlyList<MergedRegistration> registrations, string by, DateTimeOffset now)
    {
        if (MustBeDecidable(ConsultantMergeState.Proposed, by) is { } error)
            return error;

        Registrations = registrations;
        Decide(ConsultantMergeState.Confirmed, by, now);

        Raise(new ConsultantMergeConfirmed(Id, SurvivorId, MergedId));
        return Result.Success;
    }

    /// <summary>Rejects what was proposed: the merge, or splitting again.</summary>
    public Result Reject(string by, DateTimeOffset now)
    {
        var splitting = State is ConsultantMergeState.SplitProposed;
        if (MustBeDecidable(splitting ? State : ConsultantMergeState.Proposed, by) is { } error)
            return error;

        Decide(splitting ? ConsultantMergeState.Confirmed : ConsultantMergeState.Rejected, by, now);

        Raise(splitting ? new ConsultantSplitRejected(Id) : new ConsultantMergeRejected(Id));
        return Result.Success;
    }

    /// <summary>Proposes to split the two again.</summary>
    public Result ProposeSplit(string reason, string by, DateTimeOffset now)
    {
        if (State is not ConsultantMergeState.Confirmed)
            return ConsultantMergeErrors.WrongState(State);
        if (FreeText.ErrorFor(FreeText.Required("#/reason", reason, ReasonMaxLength)) is { } unsayable)
            return unsayable;

        (State, SplitReason) = (ConsultantMergeState.SplitProposed, reason);
        (ProposedBy, ProposedAt) = (by, now);

        Raise(new ConsultantSplitProposed(Id));
        return Result.Success;
    }

    /// <summary>Confirms the split; the caller has carried it out.</summary>
    public Result ConfirmSplit(string by, DateTimeOffset now)
    {
        if (MustBeDecidable(ConsultantMergeState.SplitProposed, by) is { } error)
            return error;

        Decide(ConsultantMergeState.Split, by, now);

        Raise(new ConsultantSplitConfirmed(Id, SurvivorId, MergedId));
        return Result.Success;
    }

    private Error? MustBeDecidable(ConsultantMergeState expected, string by)
    {
        if (State != expected)
            return ConsultantMergeErrors.WrongState(State);

        return by == ProposedBy ? ConsultantMergeErrors.FourEyes : null;
    }

    private void Decide(ConsultantMergeState state, string by, DateTimeOffset now) =>
        (State, DecidedBy, DecidedAt) = (state, by, now);
}
