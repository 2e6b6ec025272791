using Accreditation.Application.Policies;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Policies;

namespace Accreditation.Application.Cpd.Attendance;

/// <summary>Which rules hold for a run.</summary>
internal static class RunRules
{
    /// <summary>The rules in force on the day on which it ended.</summary>
    public static Policy Governing(this IPolicyCatalogue policies, Run run) =>
        policies.Current(run.Section, run.EndsOn)
        ?? throw new InvalidOperationException($"There were no rules for {run.Section} on {run.EndsOn:yyyy-MM-dd}.");
}
