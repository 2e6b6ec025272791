using System.Globalization;
using System.Text;
using Accreditation.Application.Events;
using Accreditation.Domain.Subscriptions.Deliveries;

namespace Accreditation.Api.Subscriptions;

/// <summary>Writes what the page on delivery says about the code out of the code.</summary>
internal static class DeliveryPage
{
    /// <summary>The page with its tables made anew, each between its marks.</summary>
    public static string Refresh(string page) =>
        Between(Between(page, "retry-table", RetryTableText()), "event-types", EventTypesText());

    /// <summary>The pauses before each attempt.</summary>
    public static string RetryTableText()
    {
        var (text, total) = (
            new StringBuilder("| Attempt | After the one before | After the event |\n| --- | --- | --- |\n"),
            TimeSpan.Zero
        );
        foreach (var (pause, i) in RetryTable.Standard.Select((pause, i) => (pause, i)))
        {
            total += pause;
            text.Append(CultureInfo.InvariantCulture, $"| {i + 1} | {Words(pause)} | {Words(total)} |\n");
        }

        return text.ToString();
    }

    /// <summary>The published types and who gets them.</summary>
    public static string EventTypesText()
    {
        var text = new StringBuilder("| Type | Who gets it |\n| --- | --- |\n");
        foreach (var type in EventCatalogue.Types)
            text.Append(CultureInfo.InvariantCulture, $"| `{type.Name}` | {Audience(type.Audience)} |\n");
        return text.ToString();
    }

    private static string Audience(EventAudience audience) =>
        audience is EventAudience.Public ? "everybody who asks for it" : "who follows the registration by a watch-list";

    private static string Words(TimeSpan pause)
    {
        if (pause == TimeSpan.Zero)
            return "at once";

        var parts = new[] { (pause.Days, "d"), (pause.Hours, "h"), (pause.Minutes, "min"), (pause.Seconds, "s") };
        return string.Join(' ', parts.Where(part => part.Item1 > 0).Select(part => $"{part.Item1} {part.Item2}"));
    }

    private static string Between(string page, string mark, string text)
    {
        var (open, close) = ($"<!-- {mark} -->\n", $"<!-- /{mark} -->");
        var from = page.IndexOf(open, StringComparison.Ordinal) + open.Length;
        var until = page.IndexOf(close, StringComparison.Ordinal);
        return page[..from] + text + page[until..];
    }
}
