using Accreditation.Testing;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Benchmarks;

/// <summary>The same row by a compiled query of EF Core in a bare endpoint: no pipeline, no rules, no headers.</summary>
internal static class BareBaseline
{
    private static readonly Func<BareRegister, string, DateOnly, CancellationToken, Task<BareEntry?>> Find =
        EF.CompileAsyncQuery(
            (BareRegister db, string number, DateOnly day, CancellationToken ct) =>
                (
                    from registration in db.Registrations
                    where registration.Number == number
                    join consultant in db.Consultants on registration.ConsultantId equals consultant.Id
                    join segment in db.Segments on registration.Id equals segment.RegistrationId
                    where segment.From <= day && (segment.Until == null || day < segment.Until)
                    select new BareEntry(
                        registration.Number,
                        registration.Section,
                        consultant.Initials,
                        consultant.Prefix,
                        consultant.Surname,
                        registration.PublicRecord,
                        registration.MergedInto,
                        segment.Standing,
                        segment.From
                    )
                ).SingleOrDefault()
        );

    /// <summary>Starts it in a process of its own.</summary>
    public static Task<ServerProcess> StartAsync(TestDatabase database, string connection, string knownNumber) =>
        ServerProcess.StartAsync(
            LookUpBenchmark.Self,
            Load.PathOf(knownNumber),
            url => ["bare", url, database.ToString(), connection]
        );

    public static async Task ServeAsync(string url, TestDatabase database, string connection)
    {
        await using var app = BareServer.Build(
            url,
            services =>
                services.AddDbContextPool<BareRegister>(options => BareRegister.Use(options, database, connection))
        );
        app.MapGet(
            Load.PathOf("{number}"),
            async (string number, BareRegister db, CancellationToken ct) =>
                await Find(db, number, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), ct)
                    is { } entry
                    ? Results.Json(entry)
                    : Results.NotFound()
        );
        await app.RunAsync();
    }
}

/// <summary>The columns that a look-up reads, and nothing of the register's model.</summary>
internal sealed class BareRegister(DbContextOptions<BareRegister> options) : DbContext(options)
{
    public DbSet<BareRegistration> Registrations => Set<BareRegistration>();

    public DbSet<BareConsultant> Consultants => Set<BareConsultant>();

    public DbSet<BareSegment> Segments => Set<BareSegment>();

    public static void Use(DbContextOptionsBuilder options, TestDatabase database, string connection)
    {
        options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        _ = database switch
        {
            TestDatabase.PostgreSql => options.UseNpgsql(connection),
            TestDatabase.SqlServer => options.UseSqlServer(connection),
            _ => options.UseSqlite(connection),
        };
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<BareRegistration>().ToTable("registrations");
        modelBuilder.Entity<BareConsultant>().ToTable("consultants");
        modelBuilder.Entity<BareSegment>().ToTable("standing_segments").HasKey(s => new { s.RegistrationId, s.From });

        var properties = modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties());
        foreach (var property in properties)
            property.SetColumnName(string.Concat(property.Name.Select(Snake)));
    }

    private static string Snake(char letter, int index) =>
        char.IsUpper(letter) ? $"{(index == 0 ? "" : "_")}{char.ToLowerInvariant(letter)}" : $"{letter}";
}

internal sealed class BareRegistration
{
    public required Guid Id { get; init; }
    public required Guid ConsultantId { get; init; }
    public required string Number { get; init; }
    public required string Section { get; init; }
    public required string PublicRecord { get; init; }
    public required string? MergedInto { get; init; }
}

internal sealed class BareConsultant
{
    public required Guid Id { get; init; }
    public required string Initials { get; init; }
    public required string? Prefix { get; init; }
    public required string Surname { get; init; }
}

internal sealed class BareSegment
{
    public required Guid RegistrationId { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly? Until { get; init; }
    public required string Standing { get; init; }
}

internal sealed record BareEntry(
    string Number,
    string Section,
    string Initials,
    string? Prefix,
    string Surname,
    string PublicRecord,
    string? MergedInto,
    string Standing,
    DateOnly StandingSince
);
