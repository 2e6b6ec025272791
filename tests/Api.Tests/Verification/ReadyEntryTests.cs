using System.Net;
using Accreditation.Api.Tests.Applications;
using Accreditation.Api.Tests.Registrations;
using Accreditation.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Accreditation.Api.Tests.Verification;

/// <summary>Look-ups that are answered from ready bytes.</summary>
public class ReadyEntryTests
{
    [Theory, EveryDatabase]
    public async Task A_second_look_up_asks_the_database_nothing_and_says_the_same_of_a_later_instant(
        TestDatabase database
    )
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database));
        var first = await registration.LookUp("?validAt=" + $"{ARegistration.Today:yyyy-MM-dd}");

        var ready = await Ready(registration);

        Assert.Equal(first.ETag, ready.ETag);
        Assert.Equal(WithoutInstant(first), WithoutInstant(ready));
        Assert.True(KnownAt(ready) >= KnownAt(first));
        Assert.Equal(
            first.Response.Headers.Select(header => header.Key).Order(),
            ready.Response.Headers.Select(header => header.Key).Order()
        );
        var again = await registration.Api.Anonymous().Read(registration.EntryUrl, ready.ETag);
        Assert.Equal(HttpStatusCode.NotModified, again.Status);
    }

    [Theory, EveryDatabase]
    public async Task On_the_node_that_writes_no_answer_is_older_than_the_last_acknowledged_write(TestDatabase database)
    {
        var registration = await ARegistration.Issued(await RegisterApi.On(database));
        await Ready(registration);
        var anybody = registration.Api.Anonymous();
        var acknowledged = 0;
        using var written = new CancellationTokenSource();
        var readers = Enumerable
            .Range(0, 4)
            .Select(async _ =>
            {
                var answers = 0;
                for (; !written.IsCancellationRequested; answers++)
                {
                    var atLeast = Volatile.Read(ref acknowledged);
                    var seen = VersionIn(await anybody.Read(registration.EntryUrl));
                    Assert.True(seen >= atLeast, $"version {seen} after {atLeast} was acknowledged");
                }

                return answers;
            })
            .ToArray();

        for (var version = 1; version <= 40; version++)
        {
            await Rename(registration, version);
            Volatile.Write(ref acknowledged, version);
        }

        await written.CancelAsync();
        Assert.All(await Task.WhenAll(readers), answers => Assert.True(answers > 0));
        Assert.Equal(40, VersionIn(await registration.LookUp()));
    }

    [Theory, EveryDatabase]
    public async Task Another_node_follows_and_says_of_no_instant_what_was_not_true_then(TestDatabase database)
    {
        var one = await RegisterApi.On(database);
        var connection = one.Services.GetRequiredService<IConfiguration>()["Database:ConnectionString"];
        await using var other = await RegisterApi.Start(
            database,
            builder => builder.UseSetting("Database:ConnectionString", connection)
        );
        var registration = await ARegistration.Issued(one);
        await Ready(registration with { Api = other });

        await Rename(registration, version: 1);
        var writtenBy = DateTimeOffset.UtcNow;

        Answer answer;
        do
        {
            answer = await other.Anonymous().Read(registration.EntryUrl);
            Assert.True(VersionIn(answer) == 1 || KnownAt(answer) < writtenBy);
        } while (VersionIn(answer) == 0);
    }

    [Fact]
    public async Task A_new_day_is_answered_anew()
    {
        var (api, clock) = await ShiftingClock.On(TestDatabase.Sqlite);
        var registration = await ARegistration.Issued(api);
        var today = (string?)(await Ready(registration))["asOf.validAt"];

        clock.Forward(days: 1);

        Assert.NotEqual(today, (string?)(await registration.LookUp())["asOf.validAt"]);
    }

    [Fact]
    public async Task Ready_answers_count_for_the_rate_limit()
    {
        await using var api = await RegisterApi.Start(
            TestDatabase.Sqlite,
            builder => builder.UseSetting("RateLimits:Anonymous", "40").UseSetting("RateLimits:WindowSeconds", "3600")
        );
        var registration = await ARegistration.Issued(api);
        await Ready(registration);

        Answer answer;
        do answer = await registration.LookUp();
        while (answer.Status is HttpStatusCode.OK);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.Equal("application/problem+json", answer.Response.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.Response.Headers.RetryAfter!.Delta > TimeSpan.Zero);
    }

    /// <summary>Looks up until the answer comes from what is ready: a node has to know first how far it is behind.</summary>
    private static async Task<Answer> Ready(ARegistration registration)
    {
        using var commands = new LookUpCommands();
        for (var attempt = 0; attempt < 30; attempt++)
        {
            var answer = await registration.LookUp();
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            if (commands.Of(answer).Length == 0)
                return answer;
            await Task.Delay(100);
        }

        throw new InvalidOperationException("No answer came from what is ready.");
    }

    private static async Task Rename(ARegistration registration, int version)
    {
        var registrar = registration.Api.As("register.manage", organisation: "ORG-REGISTER");
        var url = $"/v1/consultants/{registration.ConsultantId}";
        var tens = (char)('a' + version / 10);
        var name = new { surname = $"Versie{tens}{(char)('a' + version % 10)}" };
        var changed = await registrar.Patch(url, (await registrar.Read(url)).ETag, new { name });
        Assert.Equal(HttpStatusCode.OK, changed.Status);
    }

    /// <summary>The version that the name tells; 0 before the first.</summary>
    private static int VersionIn(Answer answer) =>
        ((string)answer["displayName"]!).Split("Versie") is [_, [var tens, var ones]]
            ? (tens - 'a') * 10 + ones - 'a'
            : 0;

    private static DateTimeOffset KnownAt(Answer answer) => DateTimeOffset.Parse((string)answer["asOf.knownAt"]!);

    private static string WithoutInstant(Answer answer)
    {
        var entry = answer.Json!.DeepClone();
        entry["asOf"]!.AsObject().Remove("knownAt");
        return entry.ToJsonString();
    }
}
