using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Applications;

/// <summary>A consultant began an application.</summary>
/// <param name="ApplicationId">The case.</param>
/// <param name="ConsultantId">The consultant.</param>
/// <param name="Kind">What is asked for.</param>
/// <param name="Policy">The rules that govern it.</param>
public sealed record ApplicationStarted(
    Guid ApplicationId,
    Guid ConsultantId,
    ApplicationKind Kind,
    PolicyReference Policy
) : DomainEvent("application.started.v1");

/// <summary>Another route was chosen.</summary>
/// <param name="ApplicationId">The case.</param>
/// <param name="Route">The route.</param>
public sealed record ApplicationRouteChosen(Guid ApplicationId, AdmissionRoute Route)
    : DomainEvent("application.route-chosen.v1");

/// <summary>What an extension or a dispensation asks for was changed.</summary>
/// <param name="ApplicationId">The case.</param>
public sealed record ApplicationRequestChanged(Guid ApplicationId) : DomainEvent("application.request-changed.v1");

/// <summary>The consultant uses an endorsement.</summary>
/// <param name="ApplicationId">The case.</param>
/// <param name="EndorsementId">The endorsement.</param>
public sealed record ApplicationEndorsed(Guid ApplicationId, Guid EndorsementId)
    : DomainEvent("application.endorsed.v1");

/// <summary>Evidence was added.</summary>
/// <param name="ApplicationId">The case.</param>
/// <param name="EvidenceId">The piece of evidence.</param>
/// <param name="Kind">What it is.</param>
public sealed record EvidenceAdded(Guid ApplicationId, Guid EvidenceId, EvidenceKind Kind)
    : DomainEvent("application.evidence-added.v1");

/// <summary>Evidence was removed.</summary>
/// <param name="ApplicationId">The case.</param>
/// <param name="EvidenceId">The piece of evidence.</param>
public sealed record EvidenceRemoved(Guid ApplicationId, Guid EvidenceId)
    : DomainEvent("application.evidence-removed.v1");

/// <summary>The application was filed.</summary>
/// <param name="ApplicationId">The case.</param>
/// <param name="Deadline">The last day for the decision.</param>
public sealed record ApplicationSubmitted(Guid ApplicationId, DateOnly Deadline)
    : DomainEvent("application.submitted.v1");

/// <summary>A filed renewal was not granted at once and waits for a person.</summary>
/// <param name="ApplicationId">The case.</param>
/// <param name="Reasons">Why.</param>
public sealed record ApplicationLeftToPerson(Guid ApplicationId, IReadOnlyList<PersonNeeded> Reasons)
    : DomainEvent("application.left-to-person.v1");

/// <summary>The assessment began.</summary>
/// <param name="ApplicationId">The case.</param>
public sealed record AssessmentStarted(Guid ApplicationId) : DomainEvent("application.assessment-started.v1");

/// <summary>The consultant was asked for what is missing.</summary>
/// <param name="ApplicationId">The case.</param>
/// <param name="Until">The last day to supply it.</param>
public sealed record ItemsRequested(Guid ApplicationId, DateOnly Until) : DomainEvent("application.items-requested.v1");

/// <summary>The consultant supplied what was asked for.</summary>
/// <param name="ApplicationId">The case.</param>
/// <param name="Deadline">The last day for the decision.</param>
public sealed record ItemsSupplied(Guid ApplicationId, DateOnly Deadline)
    : DomainEvent("application.items-supplied.v1");

/// <summary>The case came before the committee.</summary>
/// <param name="ApplicationId">The case.</param>
public sealed record ApplicationReferred(Guid ApplicationId) : DomainEvent("application.referred.v1");

/// <summary>A refusal was announced.</summary>
/// <param name="ApplicationId">The case.</param>
/// <param name="ViewUntil">The last day to respond.</param>
public sealed record RefusalIntended(Guid ApplicationId, DateOnly ViewUntil)
    : DomainEvent("application.refusal-intended.v1");

/// <summary>The consultant responded to the announced refusal.</summary>
/// <param name="ApplicationId">The case.</param>
public sealed record ViewGiven(Guid ApplicationId) : DomainEvent("application.view-given.v1");

/// <summary>The decision was taken.</summary>
/// <param name="ApplicationId">The case.</param>
/// <param name="ConsultantId">The consultant.</param>
/// <param name="Outcome">Granted, granted with conditions, or refused.</param>
/// <param name="Provisional">Whether a provisional registration is granted.</param>
/// <param name="ObjectionUntil">The last day to object.</param>
public sealed record ApplicationDecided(
    Guid ApplicationId,
    Guid ConsultantId,
    ApplicationState Outcome,
    bool Provisional,
    DateOnly ObjectionUntil
) : DomainEvent("application.decided.v1");

/// <summary>The decision term was extended.</summary>
/// <param name="ApplicationId">The case.</param>
/// <param name="Deadline">The last day for the decision.</param>
public sealed record TermExtended(Guid ApplicationId, DateOnly Deadline) : DomainEvent("application.term-extended.v1");

/// <summary>The consultant took the application back.</summary>
/// <param name="ApplicationId">The case.</param>
public sealed record ApplicationWithdrawn(Guid ApplicationId) : DomainEvent("application.withdrawn.v1");

/// <summary>The case was closed because what was asked for did not come in time.</summary>
/// <param name="ApplicationId">The case.</param>
/// <param name="ObjectionUntil">The last day to object.</param>
public sealed record ApplicationNotProcessed(Guid ApplicationId, DateOnly ObjectionUntil)
    : DomainEvent("application.not-processed.v1");

/// <summary>The draft expired.</summary>
/// <param name="ApplicationId">The case.</param>
public sealed record ApplicationExpired(Guid ApplicationId) : DomainEvent("application.expired.v1");
