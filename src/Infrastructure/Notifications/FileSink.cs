using Accreditation.Application.Notifications;
using Accreditation.Domain.Notifications;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Accreditation.Infrastructure.Notifications;

/// <summary>
/// Puts every message into a file of its own, for a developer to read. The proof is the name of the file. A file appears
/// whole or not at all.
/// </summary>
internal sealed class FileSink(IOptions<NotificationOptions> options, TimeProvider clock) : INoticeSender
{
    private readonly string folder = Path.GetFullPath(options.Value.Folder);

    public bool IsReady => true;

    public async Task<SendOutcome> Send(NoticeMessage message, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var name = $"{now:yyyyMMdd-HHmmssfff}-{message.NoticeId:N}.eml";
        Directory.CreateDirectory(folder);
        var unfinished = Path.Combine(folder, $"{Guid.NewGuid():N}.tmp");
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                var format = FormatOptions.Default.Clone();
                format.International = true;
                await NoticeMail.Of(message, options.Value, now).WriteToAsync(format, file, ct);
            }

            File.Move(unfinished, Path.Combine(folder, name), overwrite: true);
            return new SendOutcome.Delivered(NoticeChannel.File, name);
        }
        catch (IOException)
        {
            return new SendOutcome.NotDelivered(new NoticeFailure("file-unwritable", Final: false));
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
