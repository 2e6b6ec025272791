using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Endorsements;

/// <summary>What a manager states: facts first, then the fixed statements, then a few words.</summary>
public sealed record EndorsementStatement
{
    /// <summary>The longest free text that any rules may allow.</summary>
    public const int RemarkMaxLength = 500;

    /// <summary>More hours than this is a typing error.</summary>
    public const int MaxHoursPerWeek = 60;

    private EndorsementStatement() { }

    /// <summary>As what the consultant works or worked.</summary>
    public required string Function { get; init; }

    /// <summary>The first day on which the manager knows the work.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last such day.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The average hours a week, in whole hours.</summary>
    public required int HoursPerWeek { get; init; }

    /// <summary>The tasks that the consultant does, by the codes of the rules, in the order of the rules.</summary>
    public required IReadOnlyList<string> Tasks { get; init; }

    /// <summary>Whether the manager saw the work themselves.</summary>
    public required bool OwnObservation { get; init; }

    /// <summary>The answers to the fixed statements, in the order of the rules.</summary>
    public required IReadOnlyList<CompetenceAnswer> Competences { get; init; }

    /// <summary>A few words, without health or client data.</summary>
    public required string? Remark { get; init; }

    /// <summary>A statement in the terms of the rules, or every fault in it.</summary>
    public static Result<EndorsementStatement> Of(StatementDraft draft, EndorsementRules rules, DateOnly today)
    {
        if (FreeText.ErrorFor(StatementFaults.In(draft, rules, today)) is { } error)
            return error;

        return new EndorsementStatement
        {
            Function = FreeText.Tidy(draft.Function)!,
            From = draft.From,
            Until = draft.Until,
            HoursPerWeek = draft.HoursPerWeek,
            Tasks = [.. rules.Tasks.Select(task => task.Code).Where(draft.Tasks.Contains)],
            OwnObservation = draft.OwnObservation,
            Competences =
            [
                .. rules.Statements.Select(statement =>
                    draft.Competences.First(answer => answer.Code == statement.Code)
                ),
            ],
            Remark = FreeText.Tidy(draft.Remark),
        };
    }

    /// <summary>The statement as it was stored; its own seal says whether it is still the same.</summary>
    public static EndorsementStatement Restore(StatementDraft stored) =>
        new()
        {
            Function = stored.Function ?? "",
            From = stored.From,
            Until = stored.Until,
            HoursPerWeek = stored.HoursPerWeek,
            Tasks = stored.Tasks,
            OwnObservation = stored.OwnObservation,
            Competences = stored.Competences,
            Remark = stored.Remark,
        };
}

/// <summary>What a manager has filled in, not yet checked.</summary>
/// <param name="Function">As what the consultant works or worked.</param>
/// <param name="From">The first day on which the manager knows the work.</param>
/// <param name="Until">The last such day.</param>
/// <param name="HoursPerWeek">The average hours a week.</param>
/// <param name="Tasks">The codes of the tasks.</param>
/// <param name="OwnObservation">Whether the manager saw the work themselves.</param>
/// <param name="Competences">The answers to the fixed statements.</param>
/// <param name="Remark">A few words.</param>
public sealed record StatementDraft(
    string? Function,
    DateOnly From,
    DateOnly Until,
    int HoursPerWeek,
    IReadOnlyList<string> Tasks,
    bool OwnObservation,
    IReadOnlyList<CompetenceAnswer> Competences,
    string? Remark
);
