using Accreditation.Infrastructure.Seeding;

namespace Accreditation.Api.Operations;

/// <summary>In Development: plants invented people at the first start and says where to look at every start.</summary>
internal static class DemoWelcome
{
    public static async Task Prepare(WebApplication app)
    {
        if (!app.Environment.IsDevelopment() || !app.Configuration.GetValue<bool>("Seed:Enabled"))
            return;

        await using var scope = app.Services.CreateAsyncScope();
        var demo = scope.ServiceProvider.GetRequiredService<DemoSeed>();
        if (await demo.Plant(app.Lifetime.ApplicationStopping))
            app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(TextFor(app.Urls.First())));
    }

    private static string TextFor(string address)
    {
        var rows = DemoPlan.Examples.Select(example =>
            $"  {example.Shows, -34} {address}/v1/register-entries/{example.Number}"
        );

        return $"""

            The register holds 2,000 invented consultants. One of each kind:
            {string.Join(Environment.NewLine, rows)}

              documentation                      {address}/docs
              a token, here of a registrar       curl -d scope=register.manage {address}/dev/token

            """;
    }
}
