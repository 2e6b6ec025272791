using System.Globalization;
using System.Text;
using Accreditation.Application.Events;
using Accreditation.Domain.Subscriptions.Deliveries;

namespace Accreditation.Api.Operations;

/// <summary>Writes what pages of the documentation say about the code out of the code, each table between its marks.</summary>
internal static class GeneratedTables
{
    private static readonly (string Mark, Func<string> Table)[] Known =
    [
        ("event-types", EventTypes),
        ("retry-table", Retries),
    ];

    /// <summary>A page with the tables that it has made anew.</summary>
    public static string Refresh(string page) =>
        Known.Aggregate(page, (text, known) => Between(text, known.Mark, known.Table));

    private static string EventTypes()
    {
        var text = new StringBuilder("| type | payload | who learns of it |\n| --- | --- | --- |\n");
        foreach (var type in EventCatalogue.Types)
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{type.Name}` | `{type.Payload.Name}` | {Audience(type.Audience)} |\n"
            );
        return text.ToString();
    }

    private static string Retries()
    {
        var text = new StringBuilder("| Attempt | After the one before | After the event |\n| --- | --- | --- |\n");
        var total = TimeSpan.Zero;
        foreach (var (pause, i) in RetryTable.Standard.Select((pause, i) => (pause, i)))
        {
            total += pause;
            text.Append(CultureInfo.InvariantCulture, $"| {i + 1} | {Words(pause)} | {Words(total)} |\n");
        }

        return text.ToString();
    }

    private static string Audience(EventAudience audience) =>
        audience is EventAudience.Public ? "everybody with `register.verify`" : "followers by a relation that holds";

    private static string Words(TimeSpan pause)
    {
        if (pause == TimeSpan.Zero)
            return "at once";

        var parts = new[] { (pause.Days, "d"), (pause.Hours, "h"), (pause.Minutes, "min"), (pause.Seconds, "s") };
        return string.Join(' ', parts.Where(part => part.Item1 > 0).Select(part => $"{part.Item1} {part.Item2}"));
    }

    private static string Between(string page, string mark, Func<string> table)
    {
        var (open, close) = ($"<!-- {mark} -->\n", $"<!-- /{mark} -->");
        var from = page.IndexOf(open, StringComparison.Ordinal) + open.Length;
        var until = page.IndexOf(close, StringComparison.Ordinal);
        return until < 0 ? page : page[..from] + table() + page[until..];
    }
}
