using System.Net;
using System.Text.Json.Nodes;
using Accreditation.Api.Tests.Applications;
using Accreditation.Api.Tests.Registrations;
using Accreditation.Application.Notifications;
using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Accreditation.Infrastructure.Notifications;
using Accreditation.Infrastructure.Registrations;
using Accreditation.Infrastructure.Shared;
using Accreditation.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Accreditation.Api.Tests.Notifications;

/// <summary>One node of a register whose calendar only moves when a test says so. Nodes can share a database.</summary>
internal sealed class NoticeHost(RegisterApi api, ShiftingClock clock) : IAsyncDisposable
{
    private static readonly Type[] Jobs = [typeof(NoticePlanning), typeof(NoticeDelivery), typeof(StandingBoundaries)];

    /// <summary>What a registrar says of a notice that came back.</summary>
    public static readonly object Bounce = new { reason = "The mailbox does not exist." };

    public RegisterApi Api => api;

    public ShiftingClock Clock => clock;

    public DateOnly Today => DutchCalendar.DayOf(clock.GetUtcNow());

    public string Folder => api.Services.GetRequiredService<IConfiguration>()["Notifications:Folder"]!;

    /// <summary>The messages that went out, as they lie in the folder of this node.</summary>
    public string[] Mails =>
        Directory.Exists(Folder) ? [.. Directory.GetFiles(Folder, "*.eml").Order().Select(File.ReadAllText)] : [];

    public HttpClient Registrar => api.As("register.manage", "registrar", "ORG-REGISTER");

    public static async Task<NoticeHost> Start(
        TestDatabase database,
        Action<IWebHostBuilder>? configure = null,
        INoticeSender? sender = null,
        ShiftingClock? clock = null
    )
    {
        var time = clock ?? new ShiftingClock();
        var api = await RegisterApi.Start(
            database,
            builder =>
            {
                configure?.Invoke(builder);
                builder.ConfigureTestServices(services =>
                {
                    services.AddSingleton<TimeProvider>(time);
                    foreach (var job in services.Where(it => Jobs.Contains(it.ImplementationType)).ToArray())
                        services.Remove(job);
                    if (sender is not null)
                        services.AddSingleton(sender);
                });
            }
        );
        return new NoticeHost(api, time);
    }

    /// <summary>Another node on the same database, with a folder of its own.</summary>
    public Task<NoticeHost> Another(TestDatabase database)
    {
        var connection = api.Services.GetRequiredService<IConfiguration>()["Database:ConnectionString"];
        return Start(database, builder => builder.UseSetting("Database:ConnectionString", connection), clock: clock);
    }

    public Task Plan() => Job<NoticePlanning>().Sweep(default);

    public Task Deliver(CancellationToken ct = default) => Job<NoticeDelivery>().Sweep(ct);

    public Task Announce() => Job<StandingBoundaries>().Sweep(default);

    /// <summary>A full registration whose period ends so many days from today.</summary>
    public async Task<ARegistration> Registered(int endsInDays, string? municipality = null)
    {
        var until = Today.AddDays(endsInDays);
        var period = ARegistration.Period(until.AddYears(-5).AddDays(1)) with { Until = until };
        var consultant = ARegistration.NewConsultant(ARegistration.NewSurname(), municipality: municipality);
        var number = ARegistration.NewNumber();
        var issuedAt = new DateTimeOffset(period.From, new TimeOnly(12, 0), TimeSpan.Zero);
        var issued = Registration.Issue(number, consultant.Id, period, issuedAt).Value;
        await ARegistration.Save(
            api,
            db =>
            {
                db.Consultants.Add(consultant);
                db.Registrations.Add(issued);
            }
        );
        return new ARegistration(api, issued.Id, consultant.Id, number.Value, consultant.Name.Surname);
    }

    /// <summary>Lets a verb of the domain change a registration.</summary>
    public async Task Change(ARegistration registration, Func<Registration, IOutcome> verb)
    {
        await using var scope = api.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IRegisterDb>();
        var loaded = await db
            .Registrations.Include(it => it.Facts)
            .Include(it => it.Segments)
            .SingleAsync(it => it.Id == registration.Id);
        Assert.Null(verb(loaded).Error);
        Assert.Null((await db.Commit(default)).Error);
    }

    public async Task<JsonNode[]> Notices(ARegistration? registration = null, string filter = "")
    {
        var about = registration is null ? "" : $"&registration={registration.Number}";
        var list = await Registrar.Read($"/v1/notices?limit=100{about}{filter}");
        return [.. list.Json!["items"]!.AsArray().Select(item => item!)];
    }

    /// <summary>The one notice of a registration.</summary>
    public async Task<Answer> Notice(ARegistration registration)
    {
        var id = (string)Assert.Single(await Notices(registration))["id"]!;
        return await Registrar.Read($"/v1/notices/{id}");
    }

    /// <summary>A registration whose first notice was sent and proven.</summary>
    public async Task<(ARegistration Registration, Answer Notice)> Proven(string? municipality = null)
    {
        var registration = await Registered(endsInDays: 100, municipality);
        await Plan();
        await Deliver();
        return (registration, await Notice(registration));
    }

    public async Task<string?> Standing(ARegistration registration) =>
        (string?)(await Registrar.Read(registration.Url))["standing"];

    /// <summary>How many facts of a kind count.</summary>
    public async Task<int> Facts(ARegistration registration, string kind) =>
        (await api.As("audit.read").Read($"{registration.Url}/history")).Json!["facts"]!
            .AsArray()
            .Count(fact => (string?)fact!["kind"] == kind && !(bool)fact["annulled"]!);

    public async Task<string[]> Told(ARegistration registration)
    {
        var journal = await api.As("audit.read").Read($"/v1/journal-actions?limit=100&aggregateId={registration.Id}");
        return
        [
            .. journal.Json!["items"]!
                .AsArray()
                .Reverse()
                .SelectMany(action => action!["events"]!.AsArray())
                .Where(told => (string?)told!["type"] == "registration.standing-changed.v1")
                .Select(told => (string)JsonNode.Parse((string)told!["payload"]!)!["standing"]!),
        ];
    }

    public ValueTask DisposeAsync() => api.DisposeAsync();

    private T Job<T>()
        where T : PeriodicJob => ActivatorUtilities.CreateInstance<T>(api.Services);

    /// <summary>Two registrars merge the record of one into that of the other.</summary>
    public async Task Merge(ARegistration survivor, ARegistration merged)
    {
        var proposed = await Api.As("register.manage", "one")
            .Create(
                "/v1/consultant-merges",
                new
                {
                    survivorId = survivor.ConsultantId,
                    mergedId = merged.ConsultantId,
                    reason = "The same person.",
                }
            );
        var confirmed = await Api.As("register.manage", "other")
            .Change($"/v1/consultant-merges/{proposed.Id}/confirmation", proposed.ETag);
        Assert.Equal(HttpStatusCode.OK, confirmed.Status);
    }
}
