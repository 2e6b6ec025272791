namespace Accreditation.Testing;

/// <summary>The databases that a test can run on; the names are those of the setting <c>Database:Provider</c>.</summary>
public enum TestDatabase
{
    /// <summary>A file in a temporary folder; always there.</summary>
    Sqlite,

    /// <summary>The server of <c>ACCREDITATION_TEST_POSTGRESQL</c>, or a throw-away cluster that the tests start.</summary>
    PostgreSql,

    /// <summary>The server of <c>ACCREDITATION_TEST_SQLSERVER</c>, or a container under <c>-p:Testcontainers=true</c>.</summary>
    SqlServer,
}
