using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Infrastructure.Persistence;
using Accreditation.Testing;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Benchmarks;

/// <summary>Fills the ledger of everybody who is registered, by the many-row insert of the register.</summary>
internal static class Ledgers
{
    private const int PeopleAtOnce = 500;

    private static readonly string[] Categories =
    [
        "accredited",
        "accredited",
        "reflection",
        "peer-consultation",
        "free",
    ];
    private static readonly string[] Themes =
    [
        "law-and-case-law",
        "conversation-and-conflict",
        "ethics-privacy-discrimination",
    ];

    /// <returns>How many entries there are now.</returns>
    public static async Task<int> FillAsync(TestDatabase database, string connection, int each)
    {
        await using var db = Open(database, connection);
        var people = await db.Registrations.Select(registration => registration.ConsultantId).ToArrayAsync();
        var random = new Random(2);
        foreach (var some in people.Chunk(PeopleAtOnce))
        {
            CpdCredit[] credits =
            [
                .. some.SelectMany(person => Enumerable.Range(0, each).SelectMany(_ => Entry(person, random))),
            ];
            // Many rows are added with an aggregate that tells of them; the first entry tells of itself.
            db.CpdCredits.Add(credits[0]);
            db.Append(credits[1..]);
            if ((await db.Commit(default)).Error is { } failed)
                throw new InvalidOperationException(failed.Code);
            db.ChangeTracker.Clear();
        }

        await db.Database.ExecuteSqlRawAsync("ANALYZE");
        return await db.CpdCredits.CountAsync();
    }

    private static IReadOnlyList<CpdCredit> Entry(Guid person, Random random)
    {
        var now = TimeProvider.System.GetUtcNow();
        var day = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-random.Next(1, 4 * 365));
        var points = random.Next(1, 9);
        return CpdCredit.Enter(
            new CreditOwner(person, "wmo-consulent"),
            new CreditFacts(
                CreditSource.ProviderAttendance,
                "Invented course",
                60 * points,
                day,
                day,
                RunId: Guid.NewGuid()
            ),
            [
                new PointsShare(
                    Categories[random.Next(Categories.Length)],
                    points,
                    [new ThemePoints(Themes[random.Next(Themes.Length)], points)]
                ),
            ],
            now
        );
    }

    private static RegisterDbContext Open(TestDatabase database, string connection)
    {
        var commit = new CommitContext(new Nobody(), new CurrentAction(), TimeProvider.System);
        return database switch
        {
            TestDatabase.PostgreSql => new PostgreSqlRegisterDb(
                Options<PostgreSqlRegisterDb>(it => it.UseNpgsql(connection)),
                commit
            ),
            TestDatabase.SqlServer => new SqlServerRegisterDb(
                Options<SqlServerRegisterDb>(it => it.UseSqlServer(connection)),
                commit
            ),
            _ => new SqliteRegisterDb(Options<SqliteRegisterDb>(it => it.UseSqlite(connection)), commit),
        };
    }

    private static DbContextOptions<TContext> Options<TContext>(Action<DbContextOptionsBuilder> use)
        where TContext : DbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        use(options);
        return options.Options;
    }

    private sealed class Nobody : ICallContext
    {
        public Caller Caller => Caller.Anonymous;
        public string CorrelationId => "benchmark";
        public string? IdempotencyKey => null;
    }
}
