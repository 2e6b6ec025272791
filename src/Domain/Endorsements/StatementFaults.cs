using Accreditation.Domain.Consultants;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Endorsements;

/// <summary>Finds everything in a statement that the rules do not allow.</summary>
internal static class StatementFaults
{
    public static IEnumerable<InputFault> In(StatementDraft draft, EndorsementRules rules, DateOnly today) =>
        FreeText
            .Required("#/function", draft.Function, Employment.FunctionMaxLength)
            .Concat(InPeriod(draft, today))
            .Concat(InTasks(draft.Tasks, rules))
            .Concat(InCompetences(draft.Competences, rules))
            .Concat(FreeText.Optional("#/remark", draft.Remark, RemarkLimit(rules)));

    private static int RemarkLimit(EndorsementRules rules) =>
        Math.Min(rules.MaxTextLength, EndorsementStatement.RemarkMaxLength);

    private static IEnumerable<InputFault> InPeriod(StatementDraft draft, DateOnly today)
    {
        if (draft.Until < draft.From)
            yield return Fault(
                "#/until",
                EndorsementErrors.PeriodUnacceptableCode,
                "The last day cannot be before the first."
            );
        if (draft.Until > today)
            yield return Fault("#/until", EndorsementErrors.PeriodUnacceptableCode, "State facts up to today only.");
        if (draft.HoursPerWeek is < 1 or > EndorsementStatement.MaxHoursPerWeek)
            yield return Fault(
                "#/hoursPerWeek",
                EndorsementErrors.HoursOutOfRangeCode,
                $"Use whole hours from 1 to {EndorsementStatement.MaxHoursPerWeek}."
            );
    }

    private static IEnumerable<InputFault> InTasks(IReadOnlyList<string> tasks, EndorsementRules rules)
    {
        if (tasks.Count == 0)
            yield return Fault("#/tasks", FreeText.RequiredCode, "Name at least one task.");
        for (var i = 0; i < tasks.Count; i++)
            if (rules.Tasks.All(task => task.Code != tasks[i]))
                yield return Fault($"#/tasks/{i}", EndorsementErrors.UnknownTaskCode, "Use the codes of the policy.");
    }

    private static IEnumerable<InputFault> InCompetences(
        IReadOnlyList<CompetenceAnswer> answers,
        EndorsementRules rules
    )
    {
        for (var i = 0; i < answers.Count; i++)
            if (rules.Statements.All(statement => statement.Code != answers[i].Code))
                yield return Fault(
                    $"#/competences/{i}/code",
                    EndorsementErrors.UnknownStatementCode,
                    "Use the codes of the policy."
                );

        foreach (var statement in rules.Statements)
            if (answers.Count(answer => answer.Code == statement.Code) != 1)
                yield return Fault(
                    "#/competences",
                    EndorsementErrors.StatementUnansweredCode,
                    $"Answer '{statement.Code}' once, with 'can' or 'cannot-tell'."
                );
    }

    private static InputFault Fault(string location, string code, string detail) =>
        FreeText.Fault(location, code, detail);
}
