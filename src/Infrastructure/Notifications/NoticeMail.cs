using Accreditation.Application.Notifications;
using MimeKit;

namespace Accreditation.Infrastructure.Notifications;

/// <summary>A message in the form of an e-mail (RFC 5322).</summary>
internal static class NoticeMail
{
    public static MimeMessage Of(NoticeMessage message, NotificationOptions options, DateTimeOffset now)
    {
        var from = new MailboxAddress(options.FromName, options.From!);
        var mail = new MimeMessage
        {
            Subject = message.Subject,
            Date = now,
            // The same at every attempt, so that mail programs show a repeat once.
            MessageId = $"{message.NoticeId:N}@{from.Domain}",
            Body = new TextPart("plain") { Text = message.Text, ContentTransferEncoding = ContentEncoding.EightBit },
        };
        mail.From.Add(from);
        mail.To.Add(new MailboxAddress(message.Name, message.Address));
        // RFC 3834: no automatic answers to what nobody wrote by hand.
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }
}
