using Accreditation.Application.Policies;
using Accreditation.Infrastructure.Shared;
using Microsoft.Extensions.Logging;

namespace Accreditation.Infrastructure.Policies;

/// <summary>Takes in what was confirmed on other nodes; that it comes late is harmless, see <see cref="PublishedPolicies"/>.</summary>
internal sealed class PolicyRefresh(IPublishedPolicies policies, TimeProvider clock, ILogger<PolicyRefresh> log)
    : PeriodicJob(TimeSpan.FromMinutes(1), clock, log)
{
    public override Task Sweep(CancellationToken ct) => policies.Refresh(ct);
}
