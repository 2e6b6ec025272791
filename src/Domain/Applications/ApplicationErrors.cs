using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Applications;

/// <summary>Why something cannot be done with a case.</summary>
public static class ApplicationErrors
{
    /// <summary>There is no such case, or the caller is not on it.</summary>
    public static readonly Error NotFound = SharedErrors.NotFound("application");

    /// <summary>What concerns a registration needs one.</summary>
    public static readonly Error NotRegistered = new(
        "application.not-registered",
        ErrorKind.RuleBroken,
        "The consultant has no registration in this section; ask for an initial registration."
    );

    /// <summary>A provisional registration becomes a full one; nothing else can be asked of it.</summary>
    public static readonly Error OnlyProvisional = new(
        "application.only-provisional",
        ErrorKind.RuleBroken,
        "The registration is provisional; ask for an initial registration to make it a full one."
    );

    /// <summary>Whoever is lapsed or removed comes back.</summary>
    public static readonly Error ReturnInstead = new(
        "application.return-instead",
        ErrorKind.RuleBroken,
        "The registration has lapsed or was removed; ask for reinstatement."
    );

    /// <summary>Only who is lapsed or removed can come back.</summary>
    public static readonly Error NotEnded = new(
        "application.not-ended",
        ErrorKind.RuleBroken,
        "The registration is neither lapsed nor removed, so there is nothing to come back to; ask for renewal."
    );

    /// <summary>Some removals are for ever.</summary>
    public static readonly Error ReturnBarred = new(
        "application.return-barred",
        ErrorKind.RuleBroken,
        "The registration was removed on a ground after which nobody is reinstated."
    );

    /// <summary>A measure is over when its publication is.</summary>
    public static Error MeasureRuns(DateOnly until) =>
        new(
            "application.measure-runs",
            ErrorKind.RuleBroken,
            $"The registration was removed by a measure that is public until {until:yyyy-MM-dd}; ask for reinstatement after that day."
        );

    /// <summary>After a long time one applies as new.</summary>
    public static readonly Error RouteNeeded = new(
        "application.route-needed",
        ErrorKind.RuleBroken,
        "So much time went by since the registration ended that admission is assessed as new: choose a 'route'."
    );

    /// <summary>After a short time one does not.</summary>
    public static readonly Error RouteNotNeeded = new(
        "application.route-not-needed",
        ErrorKind.RuleBroken,
        "The registration ended recently enough to be assessed on training and work since; leave 'route' out."
    );

    /// <summary>A renewal is filed in the last weeks of a period.</summary>
    public static Error TooEarly(DateOnly first) =>
        new(
            "application.too-early",
            ErrorKind.RuleBroken,
            $"Renewal of this period can be filed from {first:yyyy-MM-dd}."
        );

    /// <summary>The act does not fit the kind.</summary>
    public static Error NotForKind(CaseAct act, ApplicationKind kind) =>
        new Error(
            "application.not-for-kind",
            ErrorKind.RuleBroken,
            "Applications of this kind do not know this act; see 'act' and 'kind'."
        )
            .With("act", act)
            .With("kind", kind);

    /// <summary>The system looks once, and at filed renewals only.</summary>
    public static readonly Error NotToScreen = new(
        "application.not-to-screen",
        ErrorKind.RuleBroken,
        "The system looks once at a filed renewal and at nothing else."
    );

    /// <summary>The system neither assesses nor refuses.</summary>
    public static readonly Error PersonNeeded = new(
        "application.person-needed",
        ErrorKind.Forbidden,
        "Only a person who can be named judges a case; 'system' is nobody."
    );

    /// <summary>There are no rules for the section on that day.</summary>
    public static readonly Error SectionUnknown = new(
        "application.section-unknown",
        ErrorKind.RuleBroken,
        "This section has no rules in force today; GET /v1/policies lists the sections that have."
    );

    /// <summary>One open case of a kind is enough.</summary>
    public static readonly Error AlreadyOpen = new(
        "application.already-open",
        ErrorKind.Conflict,
        "The consultant has an open application of this kind already; continue with that one or withdraw it first."
    );

    /// <summary>The consultant is registered already.</summary>
    public static readonly Error AlreadyRegistered = new(
        "application.already-registered",
        ErrorKind.RuleBroken,
        "The consultant is registered already, and only a provisional registration can still be made a full one."
    );

    /// <summary>The act does not fit the state.</summary>
    public static Error WrongState(CaseAct act, ApplicationState state) =>
        new Error(
            "application.wrong-state",
            ErrorKind.RuleBroken,
            "This is not possible in the state of the application; see 'state' and 'possibleIn'."
        )
            .With("state", state)
            .With("possibleIn", CaseTransitions.StatesFor(act));

    /// <summary>Some declaration is not accepted in its current version.</summary>
    public static Error DeclarationsNotAccepted(IReadOnlyList<AcceptedDeclaration> lacking) =>
        new Error(
            "application.declarations-not-accepted",
            ErrorKind.RuleBroken,
            "Every declaration must be accepted in the version that the rules of this case hold; see 'declarations'."
        ).With("declarations", lacking);

    /// <summary>There is no such piece of evidence in the case.</summary>
    public static readonly Error EvidenceNotFound = new(
        "application.evidence-not-found",
        ErrorKind.NotFound,
        "The application holds no such piece of evidence."
    );

    /// <summary>The case is full.</summary>
    public static readonly Error TooMuchEvidence = new(
        "application.too-much-evidence",
        ErrorKind.RuleBroken,
        $"An application holds at most {RegistrationApplication.MaxEvidence} pieces of evidence; remove one first."
    );

    /// <summary>The document is too large.</summary>
    public static readonly Error DocumentTooLarge = new(
        "application.document-too-large",
        ErrorKind.TooLarge,
        $"A document holds at most {EvidenceDocument.MaxBytes} bytes; send a smaller scan."
    );

    /// <summary>The document is of none of the accepted formats.</summary>
    public static readonly Error DocumentFormatUnknown = SharedErrors.InvalidBody(
        "#/file",
        "document.format-unknown",
        "The content is not PDF, PNG or JPEG, whatever its name or media type says; send one of these."
    );

    /// <summary>The file name is not acceptable.</summary>
    public static readonly Error DocumentNameRefused = SharedErrors.InvalidBody(
        "#/file",
        "document.name-refused",
        $"Give the file a name of 1 to {EvidenceDocument.FileNameMaxLength} characters without a citizen service number."
    );

    /// <summary>The term can be extended once.</summary>
    public static readonly Error TermExtendedAlready = new(
        "application.term-extended-already",
        ErrorKind.RuleBroken,
        "The decision term can be extended once, and only where the rules allow it; this one cannot be extended any more."
    );

    /// <summary>The term is over.</summary>
    public static Error TermOver(DateOnly deadline) =>
        new(
            "application.term-over",
            ErrorKind.RuleBroken,
            $"The decision term ended on {deadline:yyyy-MM-dd}; a term that is over cannot be extended."
        );

    /// <summary>The consultant still has time to supply what is missing.</summary>
    public static Error RepairTermRuns(DateOnly until) =>
        new(
            "application.repair-term-runs",
            ErrorKind.RuleBroken,
            $"The consultant can supply what was asked for until {until:yyyy-MM-dd}; close the case after that day."
        );

    /// <summary>An assessor does not decide on the same case.</summary>
    public static readonly Error AssessorDecides = new(
        "application.assessor-decides",
        ErrorKind.Forbidden,
        "You assessed this application, so somebody else must decide on it."
    );

    /// <summary>Nobody judges themselves.</summary>
    public static readonly Error OwnCase = new(
        "application.own-case",
        ErrorKind.Forbidden,
        "This application is your own, so somebody else must handle it."
    );

    /// <summary>Nobody judges a colleague.</summary>
    public static readonly Error OwnOrganisation = new(
        "application.own-organisation",
        ErrorKind.Forbidden,
        "The applicant works or recently worked for your organisation, so somebody of another one must handle it."
    );

    /// <summary>Without an organisation nobody can tell whether the applicant is a colleague.</summary>
    public static readonly Error OrganisationUnknown = new(
        "application.organisation-unknown",
        ErrorKind.Forbidden,
        "Your token names no organisation, so it cannot be seen that the applicant is not a colleague of yours."
    );

    /// <summary>Some requirement is not met.</summary>
    public static Error RequirementsMissing(IReadOnlyList<string> missing) =>
        new Error(
            "application.requirements-missing",
            ErrorKind.RuleBroken,
            "Requirements are not met: set each one aside with a reason, cover it by a condition, or do not grant."
        ).With("missing", missing);

    /// <summary>A grant with conditions without any.</summary>
    public static readonly Error ConditionsMissing = SharedErrors.InvalidBody(
        "#/conditions",
        "conditions.required",
        "A grant with conditions names at least one, and each falls due after today; a plain grant names none."
    );

    /// <summary>The section knows no provisional registration.</summary>
    public static readonly Error ProvisionalNotAllowed = new(
        "application.provisional-not-allowed",
        ErrorKind.RuleBroken,
        "The rules of this case know no provisional registration."
    );

    /// <summary>A refusal is announced first.</summary>
    public static readonly Error RefusalNotAnnounced = new(
        "application.refusal-not-announced",
        ErrorKind.RuleBroken,
        "Announce the refusal with its reasons first, so that the consultant can respond."
    );

    /// <summary>The consultant still has time to respond.</summary>
    public static Error ViewTermRuns(DateOnly until) =>
        new(
            "application.view-term-runs",
            ErrorKind.RuleBroken,
            $"The consultant can respond to the announced refusal until {until:yyyy-MM-dd}; decide after that or after the response."
        );

    /// <summary>The consultant has responded already, or nothing was announced.</summary>
    public static readonly Error NoViewAsked = new(
        "application.no-view-asked",
        ErrorKind.RuleBroken,
        "There is no announced refusal that waits for a response."
    );

    /// <summary>The reasons do not fit the rules.</summary>
    public static Error ReasonsIncomplete(IReadOnlyList<string> missing) =>
        new Error(
            "application.reasons-incomplete",
            ErrorKind.RuleBroken,
            "A refusal gives a reason for every requirement that is not met, and at least one; see 'missing'."
        ).With("missing", missing);

    /// <summary>A reason names something that is no rule of the case.</summary>
    public static Error RuleUnknown(string rule) =>
        new Error(
            "application.rule-unknown",
            ErrorKind.RuleBroken,
            "A reason names a requirement of the route, its group of alternatives, or a declaration; see 'rule'."
        ).With("rule", rule);

    /// <summary>A reason was not put to the consultant.</summary>
    public static Error ReasonNotHeard(string rule) =>
        new Error(
            "application.reason-not-heard",
            ErrorKind.RuleBroken,
            "A refusal rests only on what the announcement named; announce it anew to add a reason."
        ).With("rule", rule);
}
