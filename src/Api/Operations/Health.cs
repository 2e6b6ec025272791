using Accreditation.Application.Notifications;
using Accreditation.Infrastructure.Persistence;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Accreditation.Api.Operations;

/// <summary>Whether the process lives, and whether it can serve.</summary>
internal static class Health
{
    private const string Ready = "ready";

    public static void AddHealth(this WebApplicationBuilder builder) =>
        builder
            .Services.AddHealthChecks()
            .AddDbContextCheck<RegisterDbContext>("database", tags: [Ready])
            .AddCheck<NoticeHealth>("notices", tags: [Ready]);

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) })
            .AllowAnonymous();
    }

    /// <summary>Without a mail server the register serves as ever, but its calendar stands still.</summary>
    private sealed class NoticeHealth(INoticeSender sender) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default
        ) =>
            Task.FromResult(
                sender.IsReady
                    ? HealthCheckResult.Healthy()
                    : HealthCheckResult.Degraded("No mail server is configured.")
            );
    }
}
