using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Applications;

/// <summary>A case, as shown to its consultant and to register staff.</summary>
[Dutch("aanvraag")]
public sealed record ApplicationView : IRevisioned
{
    /// <summary>The identifier.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required int Revision { get; init; }

    /// <summary>The number under which people speak about it.</summary>
    public required string Reference { get; init; }

    /// <summary>The consultant whose application it is.</summary>
    public required Guid ConsultantId { get; init; }

    /// <summary>What is asked for.</summary>
    public required ApplicationKind Kind { get; init; }

    /// <summary>The rules that govern it to its end.</summary>
    public required PolicyReference Policy { get; init; }

    /// <summary>The ground on which admission is asked for; null where nobody is admitted anew.</summary>
    public required AdmissionRoute? Route { get; init; }

    /// <summary>The longer period that is asked for.</summary>
    public required ExtensionView? Extension { get; init; }

    /// <summary>The lower norm that is asked for.</summary>
    public required DispensationView? Dispensation { get; init; }

    /// <summary>Where it stands today.</summary>
    public required ApplicationState State { get; init; }

    /// <summary>What can be done with it in this state, by whoever may do it.</summary>
    public required IReadOnlyList<CaseAct> PossibleActs { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The last day on which an untouched draft still lives; null once filed.</summary>
    public required DateOnly? DraftUntil { get; init; }

    /// <summary>The legal clock; null before the filing.</summary>
    public required ClockView? Clock { get; init; }

    /// <summary>The evidence.</summary>
    public required IReadOnlyList<EvidenceView> Evidence { get; init; }

    /// <summary>The endorsements that the consultant uses.</summary>
    public required IReadOnlyList<Guid> EndorsementIds { get; init; }

    /// <summary>The texts accepted at the filing.</summary>
    public required IReadOnlyList<AcceptedDeclaration> Declarations { get; init; }

    /// <summary>What the assessor asked for most recently.</summary>
    public required RepairRequestView? RepairRequest { get; init; }

    /// <summary>What the system saw in a filed renewal; null while it has not looked, and for every other kind.</summary>
    public required ScreeningView? Screening { get; init; }

    /// <summary>The announced refusal.</summary>
    public required HearingView? IntendedRefusal { get; init; }

    /// <summary>The decision.</summary>
    public required DecisionView? Decision { get; init; }

    /// <summary>Everything that was done from the filing on.</summary>
    public required IReadOnlyList<CaseStepView> Steps { get; init; }

    internal static ApplicationView Of(RegistrationApplication application, Caller caller, DateTimeOffset now) =>
        new()
        {
            Id = application.Id,
            Revision = application.Revision,
            Reference = application.Reference.Value,
            ConsultantId = application.ConsultantId,
            Kind = application.Kind,
            Policy = application.Policy,
            Route = application.Route,
            Extension = ExtensionView.Of(application.Extension),
            Dispensation = DispensationView.Of(application.Dispensation),
            State = application.StateOn(DutchCalendar.DayOf(now)),
            PossibleActs = [.. CaseTransitions.ActsIn(application.StateOn(DutchCalendar.DayOf(now)), application.Kind)],
            StartedAt = application.StartedAt,
            DraftUntil = application.State is ApplicationState.Draft ? application.DraftUntil : null,
            Clock = application.Clock is { } clock ? ClockView.Of(clock, now) : null,
            Evidence = [.. application.Evidence.Select(item => EvidenceView.Of(item, application.Revision))],
            EndorsementIds = application.EndorsementIds,
            Declarations = application.Declarations,
            RepairRequest = application.Repair is { } repair ? RepairRequestView.Of(repair) : null,
            Screening = application.Screening is { } screening ? ScreeningView.Of(screening) : null,
            IntendedRefusal = application.Hearing is { } hearing ? HearingView.Of(hearing) : null,
            Decision = application.Decision is { } decision ? DecisionView.Of(decision, IsStaff(caller)) : null,
            Steps = [.. application.Steps.Select(step => CaseStepView.Of(step, IsStaff(caller)))],
        };

    private static bool IsStaff(Caller caller) =>
        caller.HasAny(Scopes.RegistrationsAssess, Scopes.RegistrationsDecide, Scopes.RegisterManage);
}

/// <summary>The legal clock of a case.</summary>
/// <param name="StartedOn">The day of the filing.</param>
/// <param name="Deadline">The last day for the decision; during a suspension the latest that it can become.</param>
/// <param name="SuspendedDays">Days of the suspensions that are over.</param>
/// <param name="SuspendedOn">The first day of the present suspension.</param>
/// <param name="SuspendedUntil">The day on which the present suspension ends when nobody answers.</param>
/// <param name="ExtendedWeeks">By how much the term was extended.</param>
/// <param name="ExtensionReason">Why it was extended.</param>
/// <param name="StoppedOn">The day on which the case was closed.</param>
/// <param name="DaysOverdue">How many days the decision is, or was, too late.</param>
[Dutch("beslistermijn")]
public sealed record ClockView(
    DateOnly StartedOn,
    DateOnly Deadline,
    int SuspendedDays,
    DateOnly? SuspendedOn,
    DateOnly? SuspendedUntil,
    int ExtendedWeeks,
    string? ExtensionReason,
    DateOnly? StoppedOn,
    int DaysOverdue
)
{
    internal static ClockView Of(DecisionClock clock, DateTimeOffset now) =>
        new(
            clock.StartedOn,
            clock.Deadline,
            clock.SuspendedDays,
            clock.SuspendedOn,
            clock.SuspendedUntil,
            clock.ExtendedWeeks,
            clock.ExtensionReason?.Value,
            clock.StoppedOn,
            clock.DaysOverdueAt(now)
        );
}

/// <summary>Something that was done with a case.</summary>
/// <param name="At">When.</param>
/// <param name="Act">What.</param>
/// <param name="State">The state after it.</param>
/// <param name="By">The subject of the token it was done with; shown to register staff only.</param>
[Dutch("processtap")]
public sealed record CaseStepView(DateTimeOffset At, CaseAct Act, ApplicationState State, string? By)
{
    internal static CaseStepView Of(CaseStep step, bool forStaff) =>
        new(step.At, step.Act, step.State, forStaff ? step.By : null);
}
