using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Applications;

/// <summary>
/// A case with a legal clock in which a consultant asks for a registration, its renewal, or a change of its period (aanvraag). What is possible in which state
/// stands in <see cref="CaseTransitions"/>. The draft is written here; what follows the filing stands by who does it in
/// <see cref="ConsultantActs"/>, <see cref="AssessorActs"/>, <see cref="CommitteeActs"/> and <see cref="SystemActs"/>.
/// </summary>
public sealed class RegistrationApplication : AggregateRoot
{
    /// <summary>The most pieces of evidence in one case.</summary>
    public const int MaxEvidence = 50;

    private readonly List<EvidenceItem> evidence = [];

    private RegistrationApplication() { }

    /// <summary>The number under which people speak about it.</summary>
    public CaseReference Reference { get; private init; } = null!;

    /// <summary>The consultant whose application it is.</summary>
    public Guid ConsultantId { get; private init; }

    /// <summary>What is asked for.</summary>
    public ApplicationKind Kind { get; private init; }

    /// <summary>The rules in force when it was begun; they govern it to its end.</summary>
    public PolicyReference Policy { get; private init; } = null!;

    /// <summary>The ground on which admission is asked for; null where nobody is admitted anew.</summary>
    public AdmissionRoute? Route { get; private set; }

    /// <summary>The longer period that is asked for.</summary>
    public ExtensionRequest? Extension { get; private set; }

    /// <summary>The lower norm that is asked for.</summary>
    public DispensationRequest? Dispensation { get; private set; }

    /// <summary>What is asked for beside the kind.</summary>
    public CaseRequest Request => new(Route, Extension, Dispensation);

    /// <summary>The period that it was filed about; null before the filing and for an admission.</summary>
    public Guid? PeriodId { get; internal set; }

    /// <summary>The day of the filing, while the system has not yet looked at it; null otherwise.</summary>
    public DateOnly? ScreeningDueOn { get; internal set; }

    /// <summary>What the system saw in a filed renewal; null while it has not looked, and for every other kind.</summary>
    public Screening? Screening { get; internal set; }

    /// <summary>The state as it was last written; an expired draft shows in <see cref="StateOn"/>.</summary>
    public ApplicationState State { get; private set; }

    /// <summary>When it was begun.</summary>
    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>The last day on which an untouched draft still lives.</summary>
    public DateOnly DraftUntil { get; private set; }

    /// <summary>The legal clock; null before the filing.</summary>
    public DecisionClock? Clock
    {
        get;
        internal set => (field, DeadlineOn) = (value, value?.Deadline);
    }

    /// <summary>The last day for the decision, kept beside the clock so that overruns can be listed.</summary>
    public DateOnly? DeadlineOn { get; private set; }

    /// <summary>Holds one place per consultant and kind while the case is open, so that there is one open case at most.</summary>
    public string? OpenPlace { get; private set; }

    /// <summary>The evidence.</summary>
    public IReadOnlyList<EvidenceItem> Evidence => evidence;

    /// <summary>The endorsements that the consultant uses.</summary>
    public IReadOnlyList<Guid> EndorsementIds { get; private set; } = [];

    /// <summary>The texts accepted at the filing.</summary>
    public IReadOnlyList<AcceptedDeclaration> Declarations { get; internal set; } = [];

    /// <summary>What the assessor asked for most recently.</summary>
    public RepairRequest? Repair { get; internal set; }

    /// <summary>The announced refusal.</summary>
    public Hearing? Hearing { get; internal set; }

    /// <summary>The decision.</summary>
    public Decision? Decision { get; internal set; }

    /// <summary>Everything that was done from the filing on.</summary>
    public IReadOnlyList<CaseStep> Steps { get; private set; } = [];

    /// <summary>Begins a draft under the rules in force.</summary>
    public static Result<RegistrationApplication> Start(
        Guid consultantId,
        ApplicationKind kind,
        CaseRequest request,
        Policy policy,
        DateTimeOffset now
    )
    {
        if (FreeText.ErrorFor(request.Faults(kind)) is { } misplaced)
            return misplaced;

        var application = new RegistrationApplication
        {
            Id = Guid.CreateVersion7(),
            Reference = CaseReference.Draw(),
            ConsultantId = consultantId,
            Kind = kind,
            Policy = policy.Reference,
            Route = request.Route,
            Extension = request.Extension,
            Dispensation = request.Dispensation,
            StartedAt = now,
            OpenPlace = OpenPlaceOf(consultantId, kind),
        };
        application.Touched(policy, now, new ApplicationStarted(application.Id, consultantId, kind, policy.Reference));
        return application;
    }

    /// <summary>The place that an open case of a kind holds.</summary>
    public static string OpenPlaceOf(Guid consultantId, ApplicationKind kind) => $"{consultantId:N}:{kind}";

    /// <summary>The state on a day: a draft that nobody touched for too long has expired, also when nothing recorded that.</summary>
    public ApplicationState StateOn(DateOnly day) =>
        State is ApplicationState.Draft && day > DraftUntil ? ApplicationState.Expired : State;

    /// <summary>Why an act is not possible now, or null.</summary>
    public Error? Forbids(CaseAct act, DateTimeOffset now) =>
        CaseTransitions.NotFor(Kind).Contains(act) ? ApplicationErrors.NotForKind(act, Kind)
        : StateOn(DutchCalendar.DayOf(now)) is var state && CaseTransitions.StatesFor(act).Contains(state) ? null
        : ApplicationErrors.WrongState(act, state);

    /// <summary>Chooses another route.</summary>
    public Result ChooseRoute(AdmissionRoute route, Policy policy, DateTimeOffset now)
    {
        if (Forbids(CaseAct.ChangeRoute, now) is { } broken)
            return broken;

        Route = route;
        return Touched(policy, now, new ApplicationRouteChosen(Id, route));
    }

    /// <summary>Asks for something else: another length, another plan, another rule.</summary>
    public Result ChangeRequest(CaseRequest request, Policy policy, DateTimeOffset now)
    {
        if (Forbids(CaseAct.ChangeRequest, now) is { } broken)
            return broken;
        if (FreeText.ErrorFor(request.Faults(Kind)) is { } misplaced)
            return misplaced;

        (Extension, Dispensation) = (request.Extension, request.Dispensation);
        return Touched(policy, now, new ApplicationRequestChanged(Id));
    }

    /// <summary>Uses an endorsement that the consultant has read.</summary>
    public Result UseEndorsement(Guid endorsementId, Policy policy, DateTimeOffset now)
    {
        if (Forbids(CaseAct.ChangeEvidence, now) is { } broken)
            return broken;

        EndorsementIds = [.. EndorsementIds.Append(endorsementId).Distinct()];
        return Touched(policy, now, new ApplicationEndorsed(Id, endorsementId));
    }

    /// <summary>Adds a piece of evidence.</summary>
    public Result<EvidenceItem> AddEvidence(
        EvidenceFacts facts,
        EvidenceDocument document,
        Policy policy,
        DateTimeOffset now
    )
    {
        if (Forbids(CaseAct.ChangeEvidence, now) is { } broken)
            return broken;
        if (facts.Refuted(DutchCalendar.DayOf(now)) is { } refuted)
            return refuted;
        if (evidence.Count >= MaxEvidence)
            return ApplicationErrors.TooMuchEvidence;

        var item = new EvidenceItem(facts, document, now);
        evidence.Add(item);
        Touched(policy, now, new EvidenceAdded(Id, item.Id, item.Kind));
        return item;
    }

    /// <summary>Removes a piece of evidence.</summary>
    public Result RemoveEvidence(Guid evidenceId, Policy policy, DateTimeOffset now)
    {
        if (Forbids(CaseAct.ChangeEvidence, now) is { } broken)
            return broken;
        if (evidence.RemoveAll(item => item.Id == evidenceId) == 0)
            return ApplicationErrors.EvidenceNotFound;

        return Touched(policy, now, new EvidenceRemoved(Id, evidenceId));
    }

    /// <summary>Records that the draft expired: its place is free, and what was gathered for it is not kept.</summary>
    public Result Expire(DateTimeOffset now)
    {
        if (
            StateOn(DutchCalendar.DayOf(now)) is var state
            && (state, State) is not (ApplicationState.Expired, ApplicationState.Draft)
        )
            return ApplicationErrors.WrongState(CaseAct.Expire, state);

        evidence.Clear();
        EndorsementIds = [];
        return Advance(CaseAct.Expire, CaseStep.System, now, new ApplicationExpired(Id));
    }

    /// <summary>Brings the case to the state that an act leads to; a state without a way out closes it.</summary>
    internal Result Advance(CaseAct act, string by, DateTimeOffset now, DomainEvent happened)
    {
        State = CaseTransitions.After(act, State);
        Steps = [.. Steps, new CaseStep(now, act, by, State)];
        ScreeningDueOn = State is ApplicationState.Submitted ? ScreeningDueOn : null;
        if (!CaseTransitions.IsOpen(State))
            (OpenPlace, Clock) = (null, Clock?.Stop(DutchCalendar.DayOf(now)));

        Raise(happened);
        return Result.Success;
    }

    private Result Touched(Policy policy, DateTimeOffset now, DomainEvent happened)
    {
        DraftUntil = DutchCalendar.DayOf(now).AddDays(7 * policy.Terms.DraftExpiryWeeks);
        Raise(happened);
        return Result.Success;
    }
}
