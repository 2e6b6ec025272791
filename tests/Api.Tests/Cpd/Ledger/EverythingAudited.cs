using Accreditation.Api.Tests.Applications;
using Accreditation.Application.Policies;
using Accreditation.Domain.Policies;
using Accreditation.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Accreditation.Api.Tests.Cpd.Ledger;

/// <summary>A register whose rules draw every own report for an audit, and whose clock can be put forward.</summary>
internal sealed class EverythingAudited(IPolicyCatalogue real) : IPolicyCatalogue
{
    public IReadOnlyList<Policy> All => [.. real.All.Select(Changed)];

    public static Task<RegisterApi> Register(TestDatabase database, ShiftingClock clock) =>
        RegisterApi.Start(
            database,
            builder =>
                builder.ConfigureTestServices(services =>
                {
                    services.AddSingleton<TimeProvider>(clock);
                    services.AddSingleton<IPolicyCatalogue>(new EverythingAudited(PolicyCatalogue.Load()));
                })
        );

    public Policy? Current(string section, DateOnly on) =>
        real.Current(section, on) is { } policy ? Changed(policy) : null;

    public Policy? Get(string section, int version) =>
        real.Get(section, version) is { } policy ? Changed(policy) : null;

    private static Policy Changed(Policy policy) =>
        policy with
        {
            Cpd = policy.Cpd with { OwnReports = policy.Cpd.OwnReports with { AuditPermille = 1000 } },
        };
}
