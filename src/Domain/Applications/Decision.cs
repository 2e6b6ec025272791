using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Applications;

/// <summary>The decision on a case (besluit). A refusal is always taken by a named person; a renewal can be granted by the system.</summary>
/// <param name="Outcome">Granted, granted with conditions, refused, or not processed.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="By">The subject of the token of the person who decided; <see cref="CaseStep.System"/> for a grant at once, never for a refusal.</param>
/// <param name="ObjectionUntil">The last day to object.</param>
/// <param name="Provisional">Whether a provisional registration is granted.</param>
/// <param name="Reasons">Of a refusal: why, for each rule that is not met. Of a grant: why such a rule is set aside.</param>
/// <param name="Conditions">The conditions of a grant.</param>
/// <param name="RegistrationNumber">The number under which a grant registers.</param>
public sealed record Decision(
    ApplicationState Outcome,
    DateTimeOffset DecidedAt,
    string By,
    DateOnly ObjectionUntil,
    bool Provisional,
    IReadOnlyList<RuleReason> Reasons,
    IReadOnlyList<GrantCondition> Conditions,
    string? RegistrationNumber = null
)
{
    /// <summary>Closing an incomplete case is a decision as well, to which the consultant can object.</summary>
    internal static Decision NotToProcess(Officer by, DateTimeOffset now, DateOnly objectionUntil) =>
        new(ApplicationState.NotProcessed, now, by.Subject, objectionUntil, Provisional: false, [], []);
}

/// <summary>What is granted beyond a plain grant.</summary>
/// <param name="Provisional">Whether only a provisional registration is granted, to somebody in training.</param>
/// <param name="Deviations">Requirements that are not met and are set aside, each with the reason.</param>
/// <param name="Conditions">What must be done, and until when.</param>
public sealed record GrantTerms(
    bool Provisional,
    IReadOnlyList<RuleReason> Deviations,
    IReadOnlyList<GrantCondition> Conditions
)
{
    /// <summary>The most conditions or reasons in one decision.</summary>
    public const int MaxItems = 20;

    /// <summary>A grant without more.</summary>
    public static readonly GrantTerms Plain = new(false, [], []);
}

/// <summary>A condition under which an application is granted (voorwaarde).</summary>
/// <param name="Text">What must be done.</param>
/// <param name="Owner">Who must do it.</param>
/// <param name="DueOn">The last day for it.</param>
/// <param name="Test">How one can tell that it was done.</param>
/// <param name="Rule">The requirement that it makes good, or null.</param>
public sealed record GrantCondition(CaseText Text, ConditionOwner Owner, DateOnly DueOn, CaseText Test, string? Rule);

/// <summary>Who must meet a condition.</summary>
[Dutch("wie aan een voorwaarde voldoet")]
public enum ConditionOwner
{
    /// <summary>The consultant.</summary>
    Consultant,

    /// <summary>The organisation that the consultant works for.</summary>
    Employer,

    /// <summary>The register.</summary>
    Register,
}
