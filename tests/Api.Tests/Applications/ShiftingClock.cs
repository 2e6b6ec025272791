using System.Collections.Concurrent;
using Accreditation.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Accreditation.Api.Tests.Applications;

/// <summary>A register whose clock can be put forward; tokens live by the real one.</summary>
internal sealed class ShiftingClock : TimeProvider
{
    private static readonly ConcurrentDictionary<TestDatabase, Lazy<Task<(RegisterApi, ShiftingClock)>>> Shared = new();

    private TimeSpan ahead;

    public static Task<(RegisterApi Api, ShiftingClock Clock)> On(TestDatabase database) =>
        Shared.GetOrAdd(database, key => new(() => Start(key))).Value;

    public static async ValueTask StopShared()
    {
        foreach (var running in Shared.Values)
            await (await running.Value).Item1.DisposeAsync();
    }

    public void Forward(int days) => ahead += TimeSpan.FromDays(days);

    /// <summary>Whole milliseconds, as the clock of the register.</summary>
    public override DateTimeOffset GetUtcNow()
    {
        var now = DateTimeOffset.UtcNow + ahead;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }

    private static async Task<(RegisterApi, ShiftingClock)> Start(TestDatabase database)
    {
        var clock = new ShiftingClock();
        var api = await RegisterApi.Start(
            database,
            builder => builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock))
        );
        return (api, clock);
    }
}
