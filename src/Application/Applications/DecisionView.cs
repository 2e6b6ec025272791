using Accreditation.Domain.Applications;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Applications;

/// <summary>What the assessor asked for.</summary>
/// <param name="Items">What is missing.</param>
/// <param name="RequestedOn">The day on which it was asked.</param>
/// <param name="Until">The last day to supply it.</param>
[Dutch("herstelverzoek")]
public sealed record RepairRequestView(IReadOnlyList<string> Items, DateOnly RequestedOn, DateOnly Until)
{
    internal static RepairRequestView Of(RepairRequest repair) =>
        new([.. repair.Items.Select(item => item.Value)], repair.RequestedOn, repair.Until);
}

/// <summary>An announced refusal and the response to it.</summary>
/// <param name="Reasons">Why the application would be refused.</param>
/// <param name="IntendedOn">The day of the announcement.</param>
/// <param name="ViewUntil">The last day to respond.</param>
/// <param name="View">The response of the consultant.</param>
/// <param name="ViewOn">The day of the response.</param>
[Dutch("voornemen tot afwijzing, met zienswijze")]
public sealed record HearingView(
    IReadOnlyList<RuleReasonView> Reasons,
    DateOnly IntendedOn,
    DateOnly ViewUntil,
    string? View,
    DateOnly? ViewOn
)
{
    internal static HearingView Of(Hearing hearing) =>
        new(
            [.. hearing.Reasons.Select(RuleReasonView.Of)],
            hearing.IntendedOn,
            hearing.ViewUntil,
            hearing.View?.Value,
            hearing.ViewOn
        );
}

/// <summary>The decision on a case.</summary>
/// <param name="Outcome">Granted, granted with conditions, refused, or not processed.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="By">The subject of the token it was taken with; shown to register staff only.</param>
/// <param name="ObjectionUntil">The last day to object.</param>
/// <param name="Provisional">Whether a provisional registration is granted.</param>
/// <param name="Reasons">Of a refusal: why, for each rule that is not met. Of a grant: why such a rule is set aside.</param>
/// <param name="Conditions">The conditions of a grant.</param>
/// <param name="RegistrationNumber">The number that a grant issued.</param>
[Dutch("besluit")]
public sealed record DecisionView(
    ApplicationState Outcome,
    DateTimeOffset DecidedAt,
    string? By,
    DateOnly ObjectionUntil,
    bool Provisional,
    IReadOnlyList<RuleReasonView> Reasons,
    IReadOnlyList<GrantConditionView> Conditions,
    string? RegistrationNumber
)
{
    internal static DecisionView Of(Decision decision, bool forStaff) =>
        new(
            decision.Outcome,
            decision.DecidedAt,
            forStaff ? decision.By : null,
            decision.ObjectionUntil,
            decision.Provisional,
            [.. decision.Reasons.Select(RuleReasonView.Of)],
            [.. decision.Conditions.Select(GrantConditionView.Of)],
            decision.RegistrationNumber
        );
}

/// <summary>Why a rule is not met, or why it is set aside.</summary>
/// <param name="Rule">Code of the requirement, of its group of alternatives, or of the declaration.</param>
/// <param name="Reason">The reason.</param>
[Dutch("motivering per regel")]
public sealed record RuleReasonView(string Rule, string Reason)
{
    internal static RuleReasonView Of(RuleReason reason) => new(reason.Rule, reason.Reason.Value);

    internal RuleReason Read() => new(Rule, CaseText.Parse(Reason));
}

/// <summary>A condition under which an application is granted.</summary>
/// <param name="Text">What must be done.</param>
/// <param name="Owner">Who must do it.</param>
/// <param name="DueOn">The last day for it.</param>
/// <param name="Test">How one can tell that it was done.</param>
/// <param name="Rule">The requirement that it makes good.</param>
[Dutch("voorwaarde bij toewijzing")]
public sealed record GrantConditionView(
    string Text,
    ConditionOwner Owner,
    DateOnly DueOn,
    string Test,
    string? Rule = null
)
{
    internal static GrantConditionView Of(GrantCondition condition) =>
        new(condition.Text.Value, condition.Owner, condition.DueOn, condition.Test.Value, condition.Rule);

    internal GrantCondition Read() => new(CaseText.Parse(Text), Owner, DueOn, CaseText.Parse(Test), Rule);
}

/// <summary>What the system saw in a filed renewal.</summary>
/// <param name="At">When it looked.</param>
/// <param name="RoutedToPerson">Why the case waits for a person; empty when it was granted at once.</param>
/// <param name="Audit">The draw for the audit; null for somebody who is not registered long enough to be drawn.</param>
[Dutch("geautomatiseerde eerste blik")]
public sealed record ScreeningView(
    DateTimeOffset At,
    IReadOnlyList<PersonNeeded> RoutedToPerson,
    AuditTicketView? Audit
)
{
    internal static ScreeningView Of(Screening screening) =>
        new(
            screening.At,
            screening.Reasons,
            screening.Audit is { } audit ? new(audit.RoundId, audit.Ticket, audit.Permille, audit.IsDrawn) : null
        );
}

/// <summary>The draw for the audit; anybody can do it again once the seed of its round is public.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="Ticket">What the seed of the round and the identifier of the case come to, from 0 up to and including 999.</param>
/// <param name="Permille">Tickets below this are drawn.</param>
/// <param name="Drawn">Whether the case is drawn.</param>
[Dutch("loting voor de steekproef")]
public sealed record AuditTicketView(Guid RoundId, int Ticket, int Permille, bool Drawn);
