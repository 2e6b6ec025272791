using System.Net.Sockets;
using Accreditation.Application.Notifications;
using Accreditation.Domain.Notifications;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace Accreditation.Infrastructure.Notifications;

/// <summary>
/// Hands messages to a mail server. The proof is its answer to the message, by which the operator of that server can find it
/// again. What it says otherwise is kept as a code only, because a mail server repeats the address.
/// </summary>
internal sealed class SmtpSender(IOptions<NotificationOptions> options, TimeProvider clock) : INoticeSender
{
    private const int LowestFinalReply = 500;

    public bool IsReady => true;

    public async Task<SendOutcome> Send(NoticeMessage message, CancellationToken ct)
    {
        using var client = new SmtpClient { Timeout = (int)options.Value.Timeout.TotalMilliseconds };
        try
        {
            await Connect(client, ct);
            var reply = await client.SendAsync(NoticeMail.Of(message, options.Value, clock.GetUtcNow()), ct);
            await Leave(client, ct);
            return new SendOutcome.Delivered(NoticeChannel.Email, Reference(reply, message));
        }
        catch (SmtpCommandException refused)
        {
            return new SendOutcome.NotDelivered(
                new NoticeFailure($"smtp-{(int)refused.StatusCode}", Final: IsAboutTheMessage(refused))
            );
        }
        catch (Exception failed) when (CodeOf(failed) is { } code)
        {
            return new SendOutcome.NotDelivered(new NoticeFailure(code, Final: false));
        }
    }

    private async Task Connect(SmtpClient client, CancellationToken ct)
    {
        var smtp = options.Value.Smtp;
        var security = smtp.Security switch
        {
            SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
            SmtpSecurity.None => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        };

        await client.ConnectAsync(smtp.Host!, smtp.Port, security, ct);
        if (!string.IsNullOrEmpty(smtp.UserName))
            await client.AuthenticateAsync(smtp.UserName, smtp.Password!, ct);
    }

    /// <summary>The message is taken on; how the server says goodbye changes nothing.</summary>
    private static async Task Leave(SmtpClient client, CancellationToken ct)
    {
        try
        {
            await client.DisconnectAsync(quit: true, ct);
        }
        catch (Exception rude) when (rude is OperationCanceledException || CodeOf(rude) is not null) { }
    }

    /// <summary>
    /// Whether the server refuses this message or its recipient for good. A refused log-in or sender is our own mistake and
    /// passes when it is put right.
    /// </summary>
    private static bool IsAboutTheMessage(SmtpCommandException refused) =>
        (int)refused.StatusCode >= LowestFinalReply
        && refused.ErrorCode is (SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted);

    private static string? CodeOf(Exception failed) =>
        failed switch
        {
            AuthenticationException => "smtp-authentication",
            SslHandshakeException => "smtp-tls",
            ProtocolException or ServiceNotConnectedException => "smtp-protocol",
            NotSupportedException => "smtp-unsupported",
            IOException or SocketException => "smtp-connection",
            TimeoutException => "smtp-timeout",
            _ => null,
        };

    private static string Reference(string reply, NoticeMessage message)
    {
        var printable = string.Concat(reply.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        var anonymous = printable.Replace(message.Address, "recipient", StringComparison.OrdinalIgnoreCase);
        return anonymous[..Math.Min(anonymous.Length, NoticeProof.ReferenceMaxLength)];
    }
}
