using Accreditation.Infrastructure.Persistence;
using Accreditation.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Accreditation.Api.Tests.Databases;

public class SqliteWritersTests
{
    [Fact]
    public async Task SQLite_itself_waits_for_another_writer()
    {
        var api = await RegisterApi.On(TestDatabase.Sqlite);
        await using var scope = api.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegisterDbContext>();

        var milliseconds = await db
            .Database.SqlQuery<int>($"SELECT timeout AS Value FROM pragma_busy_timeout")
            .ToListAsync();

        Assert.Equal(5000, Assert.Single(milliseconds));
    }
}
