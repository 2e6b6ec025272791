using System.Data.Common;
using Accreditation.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;

namespace Accreditation.Api.Tests.Databases;

public class UnavailabilityTests
{
    [Fact]
    public void A_database_that_is_away_or_busy_is_worth_another_try()
    {
        Assert.True(Unavailability.IsPassing(new Away()));
        Assert.True(Unavailability.IsPassing(new InvalidOperationException("As EF Core wraps it.", new Away())));
        Assert.True(Unavailability.IsPassing(new SqliteException("database is locked", 5)));
    }

    [Fact]
    public void A_mistake_of_our_own_is_not()
    {
        Assert.False(Unavailability.IsPassing(new InvalidOperationException("A bug.")));
        Assert.False(Unavailability.IsPassing(new SqliteException("no such table", 1)));
    }

    private sealed class Away() : DbException("Connection refused.")
    {
        public override bool IsTransient => true;
    }
}
