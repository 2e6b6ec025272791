using Accreditation.Api.Http;
using Accreditation.Infrastructure.Verification.Receipts;

namespace Accreditation.Api.Verification.Receipts;

/// <summary>
/// What an operator does with the keys of receipts: <c>receipt-key new [instant]</c> makes one that signs from now or from
/// an instant on, <c>receipt-key retire kid</c> takes the private half away and leaves the public one published.
/// </summary>
internal static class ReceiptKeyCommands
{
    private const string Usage = "receipt-key new [2026-12-01T00:00:00Z] | receipt-key retire <kid>";

    public static int Run(WebApplication app, string[] arguments)
    {
        // Not by the options: they are refused for want of the very key that is to be made.
        var options =
            app.Configuration.GetSection(ReceiptOptions.Section).Get<ReceiptOptions>() ?? new ReceiptOptions();
        var folder = new ReceiptKeyFolder(options.KeyFolder);
        var words = arguments.TakeWhile(word => !word.StartsWith('-')).ToArray();
        return words switch
        {
            ["new"] => Tell(folder.Make(app.Services.GetRequiredService<TimeProvider>().GetUtcNow())),
            ["new", var text] when UtcInstantConverter.TryRead(text, out var from) => Tell(folder.Make(from)),
            ["retire", var kid] when folder.Retire(kid) is { } file => Tell(file),
            _ => Fail(),
        };
    }

    private static int Tell(string file)
    {
        Console.WriteLine(file);
        return 0;
    }

    private static int Fail()
    {
        Console.Error.WriteLine(Usage);
        return 1;
    }
}
