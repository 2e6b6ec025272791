using Microsoft.EntityFrameworkCore;

namespace Accreditation.Infrastructure.Persistence;

/// <summary>The databases that the register runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>Embedded; the default.</summary>
    Sqlite,

    /// <summary>For a register that outgrows one machine.</summary>
    PostgreSql,

    /// <summary>For operators who run SQL Server.</summary>
    SqlServer,
}

/// <summary>The register on SQLite.</summary>
public sealed class SqliteRegisterDb(DbContextOptions<SqliteRegisterDb> options, CommitContext commit)
    : RegisterDbContext(options, commit);

/// <summary>The register on PostgreSQL.</summary>
public sealed class PostgreSqlRegisterDb(DbContextOptions<PostgreSqlRegisterDb> options, CommitContext commit)
    : RegisterDbContext(options, commit);

/// <summary>The register on SQL Server.</summary>
public sealed class SqlServerRegisterDb(DbContextOptions<SqlServerRegisterDb> options, CommitContext commit)
    : RegisterDbContext(options, commit);
