using System.ComponentModel.DataAnnotations;
using Accreditation.Infrastructure.Persistence;
using Accreditation.Infrastructure.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Accreditation.Infrastructure.Events;

/// <summary>How long what was told can be read again.</summary>
public sealed class EventOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Events";

    /// <summary>For how many days events are kept.</summary>
    [Range(1, 3650)]
    public int RetentionDays { get; init; } = 400;
}

/// <summary>
/// Forgets events after their retention, oldest first and without gaps. The last event stays whatever its age: it says how
/// far the register is, and the oldest that is left says which cursors are too old.
/// </summary>
internal sealed class EventRetention(
    IServiceScopeFactory scopes,
    IOptions<EventOptions> options,
    TimeProvider clock,
    ILogger<EventRetention> log
) : PeriodicJob(TimeSpan.FromHours(1), clock, log)
{
    public override async Task Sweep(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var events = scope.ServiceProvider.GetRequiredService<RegisterDbContext>().RegisterEvents;
        var oldest = Clock.GetUtcNow().AddDays(-options.Value.RetentionDays);
        var last = await events.MaxAsync(it => (long?)it.Position, ct);
        var expired = await events.Where(it => it.RecordedAt < oldest).MaxAsync(it => (long?)it.Position, ct);
        if (expired is not null)
            await events.Where(it => it.Position <= expired && it.Position < last).ExecuteDeleteAsync(ct);
    }
}
