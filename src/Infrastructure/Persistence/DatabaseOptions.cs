using System.ComponentModel.DataAnnotations;

namespace Accreditation.Infrastructure.Persistence;

/// <summary>Configuration section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Database";

    /// <summary>Which database: <c>Sqlite</c>, <c>PostgreSql</c> or <c>SqlServer</c>.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>How to reach it, in the form of its own ADO.NET driver.</summary>
    [Required]
    public string ConnectionString { get; set; } = "Data Source=App_Data/register.db";

    /// <summary>Whether pending migrations are applied at start-up; when false, run the <c>migrate</c> command before.</summary>
    public bool MigrateAtStart { get; set; } = true;
}
