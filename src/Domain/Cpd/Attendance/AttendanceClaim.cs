using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Attendance;

/// <summary>How far a claim is.</summary>
[Dutch("stand van een presentieclaim")]
public enum AttendanceClaimState
{
    /// <summary>Waits for the provider.</summary>
    Open,

    /// <summary>The provider agrees: the points are in the ledger.</summary>
    Accepted,

    /// <summary>The provider does not agree.</summary>
    Refused,
}

/// <summary>
/// A participant says that they attended a run and are missing on its list (presentieclaim). The provider answers; a claim
/// that is not answered in time shows as overdue and stays open.
/// </summary>
public sealed class AttendanceClaim : AggregateRoot
{
    /// <summary>The longest reason of a refusal.</summary>
    public const int ReasonMaxLength = 500;

    private AttendanceClaim() { }

    /// <summary>The run.</summary>
    public Guid RunId { get; private init; }

    /// <summary>The provider, who answers.</summary>
    public OrganisationCode Provider { get; private init; } = null!;

    /// <summary>Who claims.</summary>
    public Guid ConsultantId { get; private init; }

    /// <summary>The registration number by which the provider finds them on the list.</summary>
    public string RegistrationNumber { get; private init; } = "";

    /// <summary>The minutes that they say to have attended; null for the whole run.</summary>
    public int? Minutes { get; private init; }

    /// <summary>When.</summary>
    public DateTimeOffset ClaimedAt { get; private init; }

    /// <summary>The last day on which an answer is on time.</summary>
    public DateOnly AnswerBy { get; private init; }

    /// <summary>How far it is.</summary>
    public AttendanceClaimState State { get; private set; }

    /// <summary>Why it was refused.</summary>
    public string? Reason { get; private set; }

    /// <summary>When it was answered.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Whether the provider is late on a day.</summary>
    public bool OverdueOn(DateOnly day) => State is AttendanceClaimState.Open && day > AnswerBy;

    /// <summary>Claims.</summary>
    public static AttendanceClaim Make(
        Run run,
        Guid consultantId,
        string registrationNumber,
        int? minutes,
        AttendanceRules rules,
        DateTimeOffset now
    )
    {
        var claim = new AttendanceClaim
        {
            Id = Guid.CreateVersion7(),
            RunId = run.Id,
            Provider = run.Provider,
            ConsultantId = consultantId,
            RegistrationNumber = registrationNumber,
            Minutes = minutes,
            ClaimedAt = now,
            AnswerBy = DutchCalendar.DayOf(now).AddDays(rules.ClaimAnswerDays),
        };

        claim.Raise(new AttendanceClaimed(claim.Id, run.Id, consultantId));
        return claim;
    }

    /// <summary>The provider agrees; the caller enters the points.</summary>
    public Result Accept(DateTimeOffset now) => Answer(AttendanceClaimState.Accepted, null, now);

    /// <summary>The provider does not agree.</summary>
    public Result Refuse(string? reason, DateTimeOffset now) =>
        FreeText.ErrorFor(FreeText.Required("#/reason", reason, ReasonMaxLength)) is { } unsayable
            ? unsayable
            : Answer(AttendanceClaimState.Refused, FreeText.Tidy(reason), now);

    private Result Answer(AttendanceClaimState state, string? reason, DateTimeOffset now)
    {
        if (State is not AttendanceClaimState.Open)
            return AttendanceErrors.AnsweredAlready;

        (State, Reason, AnsweredAt) = (state, reason, now);

        Raise(new AttendanceClaimAnswered(Id, RunId, state is AttendanceClaimState.Accepted));
        return Result.Success;
    }
}
