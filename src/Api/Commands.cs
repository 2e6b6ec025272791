using Accreditation.Api.OpenApi;
using Accreditation.Api.Operations;
using Accreditation.Api.Verification.Receipts;
using Accreditation.Infrastructure.Persistence;
using Microsoft.Extensions.Options;

namespace Accreditation.Api;

/// <summary>What the program does: serve, or one of the jobs of an operator or a developer.</summary>
internal static class Commands
{
    public static async Task<int> Run(WebApplication app, string[] args)
    {
        switch (args)
        {
            case ["migrate", ..]:
                await Migrate(app);
                return 0;
            case ["openapi", var file, ..]:
                await WriteOpenApi(app, file);
                return 0;
            case ["receipt-key", .. var rest]:
                return ReceiptKeyCommands.Run(app, rest);
            case ["tables", var page, ..]:
                await File.WriteAllTextAsync(page, GeneratedTables.Refresh(await File.ReadAllTextAsync(page)));
                return 0;
            default:
                if (app.Services.GetRequiredService<IOptions<DatabaseOptions>>().Value.MigrateAtStart)
                    await Migrate(app);
                await DemoWelcome.Prepare(app);
                await app.RunAsync();
                return 0;
        }
    }

    private static async Task Migrate(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().Migrate(app.Lifetime.ApplicationStopping);
    }

    private static async Task WriteOpenApi(WebApplication app, string file)
    {
        // The document describes mapped endpoints, and mapping is complete only once the host has started.
        app.Urls.Clear();
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        var document = await app.Services.GetRequiredService<OpenApiDocumentText>().Read(default);
        await File.WriteAllTextAsync(file, document);
        await ExampleFiles.Write(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, "examples"), document);
        await app.StopAsync();
    }
}
