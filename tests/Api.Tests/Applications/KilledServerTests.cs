using Accreditation.Testing;

namespace Accreditation.Api.Tests.Applications;

public class KilledServerTests
{
    private const int Cases = 400;

    [Theory, EveryDatabase]
    public async Task Every_renewal_is_decided_once_although_the_server_is_killed_in_the_middle(TestDatabase database)
    {
        await using var store = await RegisterStore.CreateAsync(database);
        await RenewalCohort.FileAsync(store, Cases, DateTimeOffset.UtcNow);

        await using (ServerProcess.LaunchRegister(database, store.Connection))
            await Until(store, outcome => outcome.Waiting <= Cases - 40);
        var killed = await RenewalOutcome.OfAsync(store);
        await using (ServerProcess.LaunchRegister(database, store.Connection))
            await Until(store, outcome => outcome.Waiting == 0);

        Assert.InRange(killed.Waiting, 1, Cases - 40);
        Assert.Empty(await RenewalOutcome.FaultsAsync(store));
        Assert.InRange((await RenewalOutcome.OfAsync(store)).Granted, Cases * 8 / 10, Cases);
    }

    private static async Task Until(RegisterStore store, Func<RenewalOutcome, bool> reached)
    {
        for (var patience = 0; !reached(await RenewalOutcome.OfAsync(store)); patience++)
        {
            Assert.True(patience < 6_000, "The server does not get through the renewals.");
            await Task.Delay(10);
        }
    }
}
