using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Policies;

/// <summary>The rules of endorsements (aanbeveling).</summary>
/// <param name="Optional">Whether an application can do without one.</param>
/// <param name="ValidMonths">How long an endorsement can be used after it was given.</param>
/// <param name="MaxTextLength">The longest free text in it.</param>
/// <param name="MaxOpenPerEndorser">How many open requests one endorser may have before the register takes a look.</param>
/// <param name="Statements">The fixed statements on competence; each is answered with "yes" or "cannot tell".</param>
/// <param name="Tasks">The tasks that an endorser can confirm.</param>
[Dutch("regels voor aanbevelingen")]
public sealed record EndorsementRules(
    bool Optional,
    int ValidMonths,
    int MaxTextLength,
    int MaxOpenPerEndorser,
    IReadOnlyList<CodedWording> Statements,
    IReadOnlyList<CodedWording> Tasks
);
