using Accreditation.Infrastructure.Persistence;
using Accreditation.Infrastructure.Seeding;
using Accreditation.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Accreditation.Api.Tests.Seeding;

public class DemoSeedTests
{
    [Theory, EveryDatabase]
    public async Task Two_thousand_people_in_every_standing_can_be_looked_up(TestDatabase database)
    {
        using var api = await RegisterApi.Start(database, _ => { });
        await Plant(api);

        var answers = new Dictionary<string, string>();
        foreach (var (shows, number) in DemoPlan.Examples)
            answers[shows] = Told(await api.Anonymous().Read($"/v1/register-entries/{number}"));

        Assert.Equal(Expected, answers);
        Assert.Equal(2000, await Count(api));
    }

    [Fact]
    public async Task Nothing_is_planted_twice_or_beside_somebody_else()
    {
        using var api = await RegisterApi.Start(TestDatabase.Sqlite, _ => { });
        await api.As("register.manage").Create("/v1/consultants", Consultants.AConsultant.Request());

        Assert.False(await Plant(api));
        Assert.Equal(1, await Count(api));
    }

    [Fact]
    public void The_numbers_are_the_same_on_every_machine() =>
        Assert.Equal(
            ["W59704544T", "W58782037T", "W42628333V"],
            DemoPlan.Examples.Take(3).Select(example => example.Number.Value)
        );

    private static readonly Dictionary<string, string> Expected = new()
    {
        ["registered, renewal due"] = "OK registered",
        ["registered"] = "OK registered",
        ["registered, renewed in time"] = "OK registered",
        ["provisional (in training)"] = "OK provisional",
        ["conditional, by a condition"] = "OK conditional",
        ["conditional, in grace"] = "OK conditional",
        ["suspended, published"] = "OK suspended",
        ["suspended for the time being"] = "OK suspended",
        ["suspended in the past, published"] = "OK registered",
        ["lapsed"] = "OK lapsed",
        ["removed, own request"] = "Gone ",
        ["removed, not renewed"] = "Gone ",
        ["removed, by a measure, published"] = "Gone ",
        ["removed, deceased"] = "Gone ",
        ["removed, issued in error"] = "Gone ",
        ["merged into another number"] = "PermanentRedirect ",
    };

    private static string Told(Answer answer) => $"{answer.Status} {answer["standing"]}";

    private static async Task<bool> Plant(RegisterApi api)
    {
        await using var scope = api.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DemoSeed>().Plant(default);
    }

    private static async Task<int> Count(RegisterApi api)
    {
        await using var scope = api.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RegisterDbContext>().Consultants.CountAsync();
    }
}
