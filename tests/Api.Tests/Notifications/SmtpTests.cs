using Accreditation.Application.Notifications;
using Accreditation.Domain.Notifications;
using Accreditation.Infrastructure.Notifications;
using Microsoft.Extensions.Options;

namespace Accreditation.Api.Tests.Notifications;

/// <summary>The adapter against a real conversation over TCP.</summary>
public class SmtpTests
{
    private static readonly NoticeMessage Message = new(
        Guid.Parse("0192f0c1-bf61-7d55-8a7e-9b8c7d6e5f40"),
        "A.B. Verzonnen",
        "a.verzonnen@example.nl",
        "Uw registratie loopt af op 1 maart 2031",
        "Beste A.B. Verzonnen,\n\nVraag vóór die dag herregistratie aan.\n"
    );

    [Fact]
    public async Task The_answer_of_the_mail_server_to_the_message_is_the_proof()
    {
        await using var server = LoopbackSmtp.Accepting();

        var outcome = await Send(server);

        Assert.Equal(new SendOutcome.Delivered(NoticeChannel.Email, "2.0.0 Ok: queued as LOOP1"), outcome);
        var mail = Assert.Single(server.Messages);
        Assert.Contains("To: \"A.B. Verzonnen\" <a.verzonnen@example.nl>", mail, StringComparison.Ordinal);
        Assert.Contains(
            "Message-Id: <0192f0c1bf617d558a7e9b8c7d6e5f40@register.example>",
            mail,
            StringComparison.Ordinal
        );
        Assert.Contains("Auto-Submitted: auto-generated", mail, StringComparison.Ordinal);
        Assert.Contains("Vraag vóór die dag", mail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RCPT", "550 5.1.1 <a.verzonnen@example.nl>: no such user", "smtp-550", true)]
    [InlineData("RCPT", "451 4.7.1 Greylisted, come back later", "smtp-451", false)]
    [InlineData(".", "554 5.7.1 Message refused", "smtp-554", true)]
    [InlineData(".", "452 4.3.1 Disk full", "smtp-452", false)]
    [InlineData("MAIL", "550 5.7.1 Sender not welcome", "smtp-550", false)]
    [InlineData("AUTH", "535 5.7.8 Wrong password", "smtp-authentication", false)]
    [InlineData("EHLO", "nonsense", "smtp-protocol", false)]
    public async Task A_refusal_of_the_message_is_final_and_every_other_fault_passes(
        string command,
        string answer,
        string code,
        bool final
    )
    {
        await using var server = LoopbackSmtp.Answering(verb => verb == command ? answer : null);

        var outcome = await Send(server, smtp => (smtp.UserName, smtp.Password) = ("register", "secret"));

        Assert.Equal(new SendOutcome.NotDelivered(new NoticeFailure(code, final)), outcome);
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task The_proof_does_not_repeat_the_address()
    {
        await using var server = LoopbackSmtp.Answering(verb =>
            verb == "." ? "250 Ok, delivered to a.verzonnen@example.nl" : null
        );

        var delivered = Assert.IsType<SendOutcome.Delivered>(await Send(server));

        Assert.Equal("Ok, delivered to recipient", delivered.Reference);
    }

    [Fact]
    public async Task Nothing_is_sent_in_the_clear_when_the_server_offers_no_protection()
    {
        await using var server = LoopbackSmtp.Accepting();

        var outcome = await Send(server, smtp => smtp.Security = SmtpSecurity.StartTls);

        Assert.Equal(new SendOutcome.NotDelivered(new NoticeFailure("smtp-unsupported", false)), outcome);
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused()
    {
        await using var server = LoopbackSmtp.SelfSigned();

        var outcome = await Send(server, smtp => smtp.Security = SmtpSecurity.Tls);

        Assert.Equal(new SendOutcome.NotDelivered(new NoticeFailure("smtp-tls", false)), outcome);
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task A_server_that_is_away_is_a_passing_fault()
    {
        var server = LoopbackSmtp.Accepting();
        var port = server.Port;
        await server.DisposeAsync();

        var outcome = await Sender(port, _ => { }).Send(Message, default);

        Assert.Equal(new SendOutcome.NotDelivered(new NoticeFailure("smtp-connection", false)), outcome);
    }

    private static Task<SendOutcome> Send(LoopbackSmtp server, Action<SmtpOptions>? change = null) =>
        Sender(server.Port, change ?? (_ => { })).Send(Message, default);

    private static SmtpSender Sender(int port, Action<SmtpOptions> change)
    {
        var smtp = new SmtpOptions
        {
            Host = "127.0.0.1",
            Port = port,
            Security = SmtpSecurity.None,
        };
        change(smtp);
        var options = new NotificationOptions
        {
            From = "register@register.example",
            TimeoutSeconds = 20,
            Smtp = smtp,
        };
        return new SmtpSender(Options.Create(options), TimeProvider.System);
    }
}
