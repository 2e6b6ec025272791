using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Accreditation.Testing;

/// <summary>
/// Runs a theory once on each database. One that cannot be reached is a skipped row with its reason; on a build server a
/// missing PostgreSQL is left to fail, so that a broken set-up cannot pass for a green one.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryDatabaseAttribute : DataAttribute
{
    /// <inheritdoc />
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) => new(Enum.GetValues<TestDatabase>().Select(Row).ToArray());

    /// <inheritdoc />
    public override bool SupportsDiscoveryEnumeration() => true;

    private static TheoryDataRow<TestDatabase> Row(TestDatabase database) =>
        new(database) { Skip = MustBeThere(database) ? null : TestDatabases.WhyUnreachable(database) };

    private static bool MustBeThere(TestDatabase database) =>
        database is TestDatabase.PostgreSql && Environment.GetEnvironmentVariable("CI") == "true";
}
