using System.Diagnostics;
using System.Text.Json.Nodes;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Testing;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Benchmarks;

/// <summary>
/// How soon a change is told while 50 a second are written, and whether anything is lost, doubled or out of order when the
/// receiver fails half the time and one of two nodes is killed and started again in the middle.
/// </summary>
internal static class WebhookBenchmark
{
    private const int Registrations = 200;
    private const int WritesPerSecond = 50;

    private static int renamed;

    public static async Task RunAsync(string[] args)
    {
        var settings = new ConfigurationBuilder().AddCommandLine(args).Build();
        var (events, seconds) = (settings.GetValue("events", 10_000), settings.GetValue("seconds", 20));
        foreach (var database in BenchmarkOptions.From(args).Databases)
            await RunAsync(database, events, seconds);
    }

    private static async Task RunAsync(TestDatabase database, int events, int seconds)
    {
        await using var store = await RegisterStore.CreateAsync(database);
        var people = await EnterAsync(store);
        await using var receiver = await CountingReceiver.StartAsync(ServerProcess.FreeOrigin());
        var settings = Settings();
        await using var one = ServerProcess.LaunchRegister(database, store.Connection, settings);
        using var client = await RegisterClient.OfAsync(one.Origin, "register.verify", "GM0363");
        await SubscribeAsync(client, receiver.Url);
        // On a database in a file a second node would only wait for the first one's writes.
        var other =
            database is TestDatabase.Sqlite ? null : ServerProcess.LaunchRegister(database, store.Connection, settings);
        await WarmUpAsync(store, people, receiver);

        Console.WriteLine($"{database}, {(other is null ? "one node" : "two nodes")}");
        await LatencyAsync(store, people, receiver, seconds);
        other = await FailuresAsync(store, people, receiver, events, (database, settings), (one, other));
        if (other is not null)
            await other.DisposeAsync();
    }

    private static async Task LatencyAsync(RegisterStore store, Guid[] people, CountingReceiver receiver, int seconds)
    {
        receiver.Forget();
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / WritesPerSecond));
        var (writes, watch) = (new List<Task>(), Stopwatch.StartNew());
        // Not one after the other: a slow write may not slow down the pace.
        while (watch.Elapsed.TotalSeconds < seconds && await pace.WaitForNextTickAsync())
            writes.Add(RenameAsync(store, [people[writes.Count % people.Length]]));
        await Task.WhenAll(writes);
        var rate = writes.Count / watch.Elapsed.TotalSeconds;
        await UntilAsync(receiver, writes.Count);

        var waits = receiver
            .Arrivals.Values.Select(tries => (tries[0].At - tries[0].Recorded).TotalMilliseconds)
            .Order()
            .ToArray();
        Console.WriteLine(
            $"  {rate:N0} writes a second: first attempt after {waits[waits.Length / 2]:N0} ms (median), {waits[waits.Length * 99 / 100]:N0} ms (99 %), {waits[^1]:N0} ms at most"
        );
    }

    private static async Task<ServerProcess?> FailuresAsync(
        RegisterStore store,
        Guid[] people,
        CountingReceiver receiver,
        int events,
        (TestDatabase Database, Dictionary<string, string> Settings) node,
        (ServerProcess One, ServerProcess? Other) nodes
    )
    {
        receiver.Forget();
        receiver.FailsHalf = true;
        var watch = Stopwatch.StartNew();
        for (var round = 0; round < events / people.Length; round++)
            await RenameAsync(store, people);
        Console.WriteLine(
            $"  {events:N0} events written in {watch.Elapsed.TotalSeconds:N0} s; the receiver fails half the time"
        );

        await UntilAsync(receiver, events / 3);
        Console.WriteLine(
            $"  a third delivered, {nodes.One.PeakMemory() / 1_000_000.0:N0} MB at most so far; a node is killed"
        );
        await (nodes.Other ?? nodes.One).DisposeAsync();
        var killedAt = DateTimeOffset.UtcNow;
        await Task.Delay(TimeSpan.FromSeconds(2));
        var again = ServerProcess.LaunchRegister(node.Database, store.Connection, node.Settings);
        await UntilAsync(receiver, events);
        await Task.Delay(TimeSpan.FromSeconds(3));

        Report(receiver, events, watch.Elapsed, killedAt);
        Console.WriteLine(
            $"  memory at most: {(nodes.Other is null ? again : nodes.One).PeakMemory() / 1_000_000.0:N0} MB"
        );
        return again;
    }

    private static void Report(CountingReceiver receiver, int events, TimeSpan took, DateTimeOffset killedAt)
    {
        var all = receiver.Arrivals;
        var doubled = all.Values.Count(tries => tries.Count(one => one.Accepted) > 1);
        var ofTheKilled = all.Values.Count(tries =>
            tries.Count(one => one.Accepted) > 1 && tries.First(one => one.Accepted).At <= killedAt
        );
        var unordered = all
            .Values.Select(tries => tries[0])
            .GroupBy(one => one.Subject)
            .Count(about => !IsAscending(about.OrderBy(one => one.Sequence).Select(one => one.Recorded)));
        var sequences = all.Values.Select(tries => tries[0].Sequence).Distinct().Count();

        Console.WriteLine(
            $"  {receiver.Accepted:N0} of {events:N0} delivered in {took.TotalSeconds:N0} s by {all.Values.Sum(tries => tries.Length):N0} attempts; {events - receiver.Accepted:N0} lost"
        );
        Console.WriteLine(
            $"  {doubled:N0} accepted twice, {ofTheKilled:N0} of them first before the kill; {receiver.Overlaps:N0} with two attempts under way at once"
        );
        Console.WriteLine(
            $"  {sequences:N0} different sequence numbers; out of order for {unordered:N0} registrations"
        );
    }

    private static bool IsAscending(IEnumerable<DateTimeOffset> instants) =>
        instants.Zip(instants.Skip(1)).All(pair => pair.First <= pair.Second);

    private static async Task UntilAsync(CountingReceiver receiver, long accepted)
    {
        for (var patience = Stopwatch.StartNew(); receiver.Accepted < accepted; await Task.Delay(50))
            if (patience.Elapsed > TimeSpan.FromMinutes(8))
            {
                Console.WriteLine($"  gave up waiting with {receiver.Accepted:N0} of {accepted:N0} delivered");
                return;
            }
    }

    private static async Task WarmUpAsync(RegisterStore store, Guid[] people, CountingReceiver receiver)
    {
        await RenameAsync(store, people);
        await UntilAsync(receiver, people.Length);
    }

    private static async Task SubscribeAsync(HttpClient client, string callback)
    {
        using var asked = await client.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, "/v1/subscriptions")
            {
                Headers = { { "Idempotency-Key", $"{Guid.NewGuid()}" } },
                Content = JsonContent.Create(
                    new
                    {
                        callback,
                        eventTypes = Array.Empty<string>(),
                        authentication = new
                        {
                            kind = "static-header",
                            name = CountingReceiver.Header,
                            value = CountingReceiver.Credential,
                        },
                    }
                ),
            }
        );
        var subscription = await asked.Content.ReadFromJsonAsync<JsonNode>();
        if (!asked.IsSuccessStatusCode)
            throw new InvalidOperationException($"{subscription}");

        using var activate = new HttpRequestMessage(
            HttpMethod.Post,
            $"/v1/subscriptions/{subscription!["id"]}/activation"
        );
        activate.Headers.TryAddWithoutValidation("If-Match", "*");
        activate.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        using var activated = await client.SendAsync(activate);
        if (!activated.IsSuccessStatusCode)
            throw new InvalidOperationException(await activated.Content.ReadAsStringAsync());
    }

    private static async Task<Guid[]> EnterAsync(RegisterStore store)
    {
        var now = DateTimeOffset.UtcNow;
        var from = DateOnly.FromDateTime(now.UtcDateTime).AddYears(-2);
        var policy = new PolicyReference("wmo-consulent", 1);
        var period = new RegistrationPeriod(from, from.AddYears(5).AddDays(-1), PeriodKind.Full, policy, 26, 2);
        var people = Enumerable
            .Range(0, Registrations)
            .Select(i =>
                Consultant
                    .Enter(
                        NameOf(i),
                        ContactDetails.Of($"verzonnen-{i}@example.nl", null).Value,
                        new DateOnly(1980, 5, 17),
                        now
                    )
                    .Value
            )
            .ToArray();
        await store.SaveAsync(db =>
        {
            db.Consultants.AddRange(people);
            db.Registrations.AddRange(
                people.Select(person =>
                    Registration.Issue(RegistrationNumber.Draw(Random.Shared.Next), person.Id, period, now).Value
                )
            );
        });
        return [.. people.Select(person => person.Id)];
    }

    /// <summary>Gives everybody a name that nobody had: the same one again would be no change.</summary>
    private static Task RenameAsync(RegisterStore store, Guid[] people)
    {
        var version = Registrations + ++renamed;
        return store.ChangeAsync(async db =>
        {
            foreach (var person in await db.Consultants.Where(it => people.Contains(it.Id)).ToListAsync())
                person.Rename(NameOf(version), DateTimeOffset.UtcNow);
        });
    }

    private static PersonName NameOf(int version)
    {
        var letters = string.Concat($"{version}".Select(digit => (char)('a' + digit - '0')));
        return PersonName.Of("V.Z.", null, null, $"Verzonnen{letters}").Value;
    }

    private static Dictionary<string, string> Settings()
    {
        var keys = Path.Combine(Directory.CreateTempSubdirectory("accreditation-keys-").FullName, "webhook-keys");
        var settings = new Dictionary<string, string>
        {
            ["Webhooks__KeyFile"] = keys,
            ["Webhooks__CircuitSeconds"] = "1",
            ["Receipts__KeyFolder"] = Path.GetDirectoryName(keys)!,
        };
        // Short pauses, and enough of them: of ten attempts all fail once in a thousand when each fails half the time.
        for (var attempt = 0; attempt < 40; attempt++)
            settings[$"Webhooks__RetryDelays__{attempt}"] = attempt == 0 ? "00:00:00" : "00:00:00.500";
        return settings;
    }
}
