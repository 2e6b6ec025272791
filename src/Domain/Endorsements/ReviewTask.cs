using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Endorsements;

/// <summary>
/// Asks a registrar to look at a case again (taak tot herbeoordeling), because an endorsement that it relied on was
/// withdrawn. The task itself changes no standing.
/// </summary>
public sealed class ReviewTask : AggregateRoot
{
    /// <summary>The longest outcome.</summary>
    public const int OutcomeMaxLength = 1000;

    private ReviewTask() { }

    /// <summary>The endorsement that was withdrawn.</summary>
    public Guid EndorsementId { get; private init; }

    /// <summary>The application that it supports.</summary>
    public Guid ApplicationId { get; private init; }

    /// <summary>The consultant that it is about.</summary>
    public Guid ConsultantId { get; private init; }

    /// <summary>The instant at which the task came up.</summary>
    public DateTimeOffset RaisedAt { get; private init; }

    /// <summary>The instant at which it was completed; null while it waits.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>What came of it.</summary>
    public string? Outcome { get; private set; }

    /// <summary>The task that a withdrawn endorsement gives rise to; none when nothing relied on it.</summary>
    public static ReviewTask? For(Endorsement withdrawn, DateTimeOffset now)
    {
        if (withdrawn.UsedForApplicationId is not { } applicationId)
            return null;

        var task = new ReviewTask
        {
            Id = Guid.CreateVersion7(),
            EndorsementId = withdrawn.Id,
            ApplicationId = applicationId,
            ConsultantId = withdrawn.ConsultantId,
            RaisedAt = now,
        };
        task.Raise(new ReviewTaskRaised(task.Id, task.EndorsementId, applicationId));
        return task;
    }

    /// <summary>Completes it with an outcome in words.</summary>
    public Result Complete(string? outcome, DateTimeOffset now)
    {
        if (CompletedAt is not null)
            return ReviewTaskErrors.Done;
        if (FreeText.ErrorFor(FreeText.Required("#/outcome", outcome, OutcomeMaxLength)) is { } error)
            return error;

        (CompletedAt, Outcome) = (now, FreeText.Tidy(outcome));
        Raise(new ReviewTaskCompleted(Id));
        return Result.Success;
    }
}
