using System.Reflection;
using System.Text.Json;
using Accreditation.Application.Notifications;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Notifications;
using Microsoft.Extensions.Options;

namespace Accreditation.Infrastructure.Notifications;

/// <summary>
/// Writes notices from the templates in <c>notices.nl.json</c>. They hold a name, the number, the end date and the address of
/// the portal, and nothing else.
/// </summary>
internal sealed class NoticeTexts(IOptions<NotificationOptions> options)
{
    private static readonly JsonElement Templates = Read();

    private static readonly string[] Months =
    [
        .. Templates.GetProperty("months").EnumerateArray().Select(month => month.GetString()!),
    ];

    /// <summary>The notice as a message to the consultant.</summary>
    public NoticeMessage Write(Notice notice, Consultant consultant)
    {
        var template = Templates.GetProperty(JsonNamingPolicy.KebabCaseLower.ConvertName($"{notice.Kind}"));
        var paragraphs = template
            .GetProperty("text")
            .EnumerateArray()
            .Select(paragraph => Fill(paragraph.GetString()!));

        return new NoticeMessage(
            notice.Id,
            consultant.Name.Display,
            consultant.Contact.Email.Value,
            Fill(template.GetProperty("subject").GetString()!),
            string.Join("\n\n", paragraphs.Append(options.Value.FromName)) + "\n"
        );

        string Fill(string text) =>
            text.Replace("{einddatum}", DutchDate(notice.EndsOn), StringComparison.Ordinal)
                .Replace("{nummer}", notice.Number.Value, StringComparison.Ordinal)
                .Replace("{link}", options.Value.PortalUrl!.AbsoluteUri, StringComparison.Ordinal)
                .Replace("{naam}", consultant.Name.Display, StringComparison.Ordinal);
    }

    private static string DutchDate(DateOnly day) => $"{day.Day} {Months[day.Month - 1]} {day.Year}";

    private static JsonElement Read()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("notices.nl.json")!;
        using var document = JsonDocument.Parse(file);
        return document.RootElement.Clone();
    }
}
