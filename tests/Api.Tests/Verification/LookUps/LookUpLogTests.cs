using System.Diagnostics.Metrics;
using Accreditation.Api.Tests.Registrations;
using Accreditation.Application.Shared;
using Accreditation.Application.Verification.LookUps;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Verification;
using Accreditation.Infrastructure.Verification.LookUps;
using Accreditation.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Accreditation.Api.Tests.Verification.LookUps;

public class LookUpLogTests
{
    [Theory, EveryDatabase]
    public async Task While_the_database_is_away_look_ups_wait_and_none_is_lost(TestDatabase database)
    {
        var scopes = new AwayScopes((await RegisterApi.On(database)).Services, away: true);
        using var log = new LookUpLog(scopes, new Told());
        var number = ARegistration.NewNumber();
        await log.StartAsync(default);

        log.Note(Some(1_200, number));
        await scopes.Refused.Task.WaitAsync(TimeSpan.FromSeconds(30));
        scopes.Away = false;
        await log.StopAsync(default);

        await using var scope = scopes.CreateAsyncScope();
        var written = scope.ServiceProvider.GetRequiredService<IRegisterDb>().LookUps;
        Assert.Equal(1_200, await written.CountAsync(one => one.Number == number));
    }

    [Theory, EveryDatabase]
    public async Task What_comes_after_a_lost_answer_of_the_database_is_written_too(TestDatabase database)
    {
        var scopes = new LosingScopes((await RegisterApi.On(database)).Services);
        using var log = new LookUpLog(scopes, new Told());
        var number = ARegistration.NewNumber();

        log.Note(Some(10, number));
        await log.StartAsync(default);
        await scopes.Lost.Task.WaitAsync(TimeSpan.FromSeconds(30));
        log.Note(Some(5, number));
        await log.StopAsync(default);

        await using var scope = scopes.CreateAsyncScope();
        var written = scope.ServiceProvider.GetRequiredService<IRegisterDb>().LookUps;
        Assert.Equal(15, await written.CountAsync(one => one.Number == number));
    }

    [Fact]
    public async Task What_cannot_be_kept_is_counted_and_told()
    {
        var (told, dropped) = (new Told(), 0L);
        using var meters = new MeterListener { InstrumentPublished = (it, to) => to.EnableMeasurementEvents(it) };
        meters.SetMeasurementEventCallback<long>(
            (counter, count, _, _) =>
                Interlocked.Add(ref dropped, counter.Name == "accreditation.look_ups.dropped" ? count : 0)
        );
        meters.Start();
        using var log = new LookUpLog(new AwayScopes(null!, away: true), told);

        log.Note(Some(LookUpLog.MostWaiting + 7, RegistrationNumber.FromStore("W00000001B")));
        var beyond = Interlocked.Read(ref dropped);
        await log.StopAsync(default);

        Assert.Equal(7, beyond);
        Assert.Equal(LookUpLog.MostWaiting + 7, dropped);
        Assert.Contains(
            $"{LookUpLog.MostWaiting + 7} look-ups were not kept",
            Assert.Single(told.Errors),
            StringComparison.Ordinal
        );
    }

    private static IEnumerable<LookUp> Some(int count, RegistrationNumber number) =>
        Enumerable
            .Range(0, count)
            .Select(_ => new LookUp
            {
                Id = Guid.CreateVersion7(),
                At = DateTimeOffset.UtcNow,
                Number = number,
                Organisation = OrganisationCode.Parse("GM0363"),
                Purpose = LookUpPurpose.Complaint,
                Kind = LookUpKind.Single,
            });

    private sealed class AwayScopes(IServiceProvider services, bool away) : IServiceScopeFactory
    {
        public TaskCompletionSource Refused { get; } = new();

        public bool Away { get; set; } = away;

        public IServiceScope CreateScope()
        {
            if (!Away)
                return services.CreateScope();

            Refused.TrySetResult();
            throw new IOException("The database is away.");
        }
    }

    /// <summary>The first time everything is committed, and nobody is told.</summary>
    private sealed class LosingScopes(IServiceProvider services) : IServiceScopeFactory
    {
        public TaskCompletionSource Lost { get; } = new();

        public IServiceScope CreateScope() =>
            Lost.Task.IsCompleted ? services.CreateScope() : new LosingScope(services.CreateScope(), Lost);
    }

    private sealed class LosingScope(IServiceScope scope, TaskCompletionSource lost) : IServiceScope, IAsyncDisposable
    {
        public IServiceProvider ServiceProvider => scope.ServiceProvider;

        public void Dispose() => scope.Dispose();

        public async ValueTask DisposeAsync()
        {
            await ((IAsyncDisposable)scope).DisposeAsync();
            lost.TrySetResult();
            throw new IOException("The answer was lost.");
        }
    }

    private sealed class Told : ILogger<LookUpLog>
    {
        public List<string> Errors { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (logLevel is LogLevel.Error)
                Errors.Add(formatter(state, exception));
        }
    }
}
