using Accreditation.Application.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Accreditation.Infrastructure.Persistence;

/// <summary>Lets <c>dotnet ef</c> make migrations without starting the API or reaching a database.</summary>
internal static class DesignTime
{
    public static readonly CommitContext Commit = new(new Nobody(), new CurrentAction(), TimeProvider.System);

    private sealed class Nobody : ICallContext
    {
        public Caller Caller => Caller.Anonymous;
        public string CorrelationId => "design-time";
        public string? IdempotencyKey => null;
    }
}

/// <summary>For the SQLite migrations.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteRegisterDb>
{
    public SqliteRegisterDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqliteRegisterDb>().UseSqlite("Data Source=:memory:").Options,
            DesignTime.Commit
        );
}

/// <summary>For the PostgreSQL migrations.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlRegisterDb>
{
    public PostgreSqlRegisterDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlRegisterDb>().UseNpgsql("Host=localhost").Options, DesignTime.Commit);
}

/// <summary>For the SQL Server migrations.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerRegisterDb>
{
    public SqlServerRegisterDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqlServerRegisterDb>().UseSqlServer("Server=localhost").Options,
            DesignTime.Commit
        );
}
