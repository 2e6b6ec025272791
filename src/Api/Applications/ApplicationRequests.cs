using Accreditation.Application.Applications;
using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Api.Applications;

/// <summary>A new application.</summary>
/// <param name="Kind">What is asked for.</param>
/// <param name="Section">The section of the register.</param>
/// <param name="Route">The ground on which admission is asked for: with an initial application, and with a reinstatement after so long that it is assessed as new.</param>
/// <param name="Extension">With an extension only.</param>
/// <param name="Dispensation">With a dispensation only.</param>
[Dutch("nieuwe aanvraag")]
internal sealed record StartApplicationRequest(
    ApplicationKind Kind,
    string Section,
    AdmissionRoute? Route = null,
    ExtensionView? Extension = null,
    DispensationView? Dispensation = null
);

/// <summary>A merge patch of a draft: what is absent stays as it is.</summary>
/// <param name="Route">The new route.</param>
/// <param name="Extension">What changes of the extension.</param>
/// <param name="Dispensation">What changes of the dispensation.</param>
[Dutch("wijziging van een aanvraag")]
[MergePatch]
internal sealed record AmendApplicationRequest(
    AdmissionRoute? Route = null,
    ExtensionPatch? Extension = null,
    DispensationPatch? Dispensation = null
);

/// <summary>A piece of evidence: what it is, and the document.</summary>
/// <param name="Metadata">What the consultant says about it, as JSON.</param>
/// <param name="File">The document: PDF, PNG or JPEG, at most 10 MB.</param>
[Dutch("nieuw bewijsstuk")]
internal sealed record AddEvidenceRequest(EvidenceMetadata Metadata, IFormFile File);

/// <summary>An endorsement to use.</summary>
/// <param name="EndorsementId">The endorsement.</param>
[Dutch("te gebruiken aanbeveling")]
internal sealed record UseEndorsementRequest(Guid EndorsementId);

/// <summary>The filing of an application.</summary>
/// <param name="Declarations">The texts that the consultant accepts, each with the version that was read.</param>
[Dutch("indiening")]
internal sealed record SubmitApplicationRequest(IReadOnlyList<AcceptedDeclaration> Declarations);

/// <summary>What is missing.</summary>
/// <param name="Items">One text for each missing item.</param>
[Dutch("herstelverzoek")]
internal sealed record RequestItemsRequest(IReadOnlyList<string> Items);

/// <summary>The announcement of a refusal.</summary>
/// <param name="Reasons">Why, for every requirement that is not met.</param>
[Dutch("voornemen tot afwijzing")]
internal sealed record IntendRefusalRequest(IReadOnlyList<RuleReasonView> Reasons);

/// <summary>The response to an announced refusal.</summary>
/// <param name="Text">The response.</param>
[Dutch("zienswijze")]
internal sealed record GiveViewRequest(string Text);

/// <summary>A decision.</summary>
/// <param name="Outcome">What is decided.</param>
/// <param name="Provisional">Whether only a provisional registration is granted, to somebody in training.</param>
/// <param name="Reasons">Of a refusal: why, for each rule that is not met. Of a grant: why such a rule is set aside.</param>
/// <param name="Conditions">The conditions of a grant.</param>
[Dutch("te nemen besluit")]
internal sealed record DecideApplicationRequest(
    DecisionOutcome Outcome,
    bool Provisional = false,
    IReadOnlyList<RuleReasonView>? Reasons = null,
    IReadOnlyList<GrantConditionView>? Conditions = null
);

/// <summary>The extension of a decision term.</summary>
/// <param name="Reason">Why the term is too short for this case.</param>
[Dutch("verdaging")]
internal sealed record ExtendTermRequest(string Reason);
