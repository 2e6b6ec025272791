using Accreditation.Application;
using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Infrastructure;
using Accreditation.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Accreditation.Testing;

/// <summary>The store of a register without a server on it: to fill it, and to look into it beside one.</summary>
public sealed class RegisterStore : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private RegisterStore(ServiceProvider services, TestDatabase database, string connection) =>
        (this.services, Database, Connection) = (services, database, connection);

    /// <summary>The kind of database.</summary>
    public TestDatabase Database { get; }

    /// <summary>Its connection string.</summary>
    public string Connection { get; }

    /// <summary>The rules.</summary>
    public IPolicyCatalogue Policies => services.GetRequiredService<IPolicyCatalogue>();

    /// <summary>Makes an empty store on a database of its own.</summary>
    public static async Task<RegisterStore> CreateAsync(TestDatabase database)
    {
        var connection = await TestDatabases.CreateAsync(database);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Database:Provider"] = database.ToString(),
                    ["Database:ConnectionString"] = connection,
                }
            )
            .Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(TimeProvider.System)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error))
            .AddScoped<ICallContext, NobodyCalls>()
            .AddApplication()
            .AddInfrastructure(configuration)
            .BuildServiceProvider();

        var store = new RegisterStore(services, database, connection);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().Migrate(default);
        return store;
    }

    /// <summary>Reads something.</summary>
    public async Task<T> ReadAsync<T>(Func<IRegisterDb, Task<T>> read)
    {
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<IRegisterDb>());
    }

    /// <summary>Saves something in one commit.</summary>
    public Task SaveAsync(Action<IRegisterDb> add) =>
        ChangeAsync(db =>
        {
            add(db);
            return Task.CompletedTask;
        });

    /// <summary>Loads something and saves what becomes of it in one commit.</summary>
    public async Task ChangeAsync(Func<IRegisterDb, Task> change)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IRegisterDb>();
        await change(db);
        if ((await db.Commit(default)).Error is { } failed)
            throw new InvalidOperationException(failed.Code);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => services.DisposeAsync();

    private sealed class NobodyCalls : ICallContext
    {
        public Caller Caller => Caller.Anonymous;

        public string CorrelationId => "none";

        public string? IdempotencyKey => null;
    }
}
