using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;

namespace Accreditation.Domain.Cpd.Evaluation;

/// <summary>The time over which somebody who comes back is assessed (herintreding).</summary>
public static class ReturnPeriod
{
    extension(CpdPeriod)
    {
        /// <summary>
        /// The last months before the filing, as many as a period has, but not what was before the last period: the norm of
        /// today in proportion to them. Whoever was away for long adds recent training.
        /// </summary>
        public static CpdPeriod OfReturn(RegistrationHistory history, Policy policy, DateOnly filedOn)
        {
            var first = filedOn.AddMonths(-policy.Registration.PeriodMonths);
            var from = history.LastPeriod is { EffectiveOn: var began } && began > first ? began : first;
            var (rules, ended) = (policy.Renewal.Reinstatement, history.EndedOn(filedOn) ?? filedOn);

            return new CpdPeriod(
                from,
                filedOn,
                from,
                filedOn,
                policy.Cpd.ProRata ? CpdPeriod.ShareOf(from, filedOn, policy) : 1,
                Refresh: rules.AsksRefresh(ended, filedOn)
                    ? new RefreshNorm(rules.RefreshPoints, filedOn.AddMonths(-rules.RefreshWithinMonths))
                    : null
            );
        }
    }
}
