using Accreditation.Infrastructure.Notifications;
using Microsoft.Extensions.Hosting;
using NSubstitute;

namespace Accreditation.Api.Tests.Notifications;

public class SettingsTests
{
    [Fact]
    public void Without_a_mail_server_nothing_else_has_to_be_there() =>
        Assert.Empty(Faults(new NotificationOptions(), Environments.Production));

    [Fact]
    public void With_a_mail_server_sender_and_portal_have_to_be_there() =>
        Assert.Equal(
            [
                "Notifications:From must be one e-mail address.",
                "Notifications:PortalUrl must be an absolute address that begins with https:// or http://.",
            ],
            Faults(new NotificationOptions { Smtp = new SmtpOptions { Host = "mail" } }, Environments.Production)
        );

    [Fact]
    public void A_password_does_not_travel_in_the_clear_or_without_its_account()
    {
        var faults = Faults(
            Complete(
                new SmtpOptions
                {
                    Security = SmtpSecurity.None,
                    Password = "secret",
                    Port = 70_000,
                }
            ),
            Environments.Production
        );

        Assert.Equal(3, faults.Length);
        Assert.Contains(faults, fault => fault.StartsWith("Notifications:Smtp:Port", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("go together", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("in the clear", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_prove_nothing_outside_Development()
    {
        var options = Complete(new SmtpOptions());
        options.Transport = NoticeTransport.File;

        Assert.Single(Faults(options, Environments.Production));
        Assert.Empty(Faults(options, Environments.Development));
    }

    private static NotificationOptions Complete(SmtpOptions smtp)
    {
        smtp.Host = "mail.register.example";
        return new NotificationOptions
        {
            From = "register@register.example",
            PortalUrl = new Uri("https://register.example/"),
            Smtp = smtp,
        };
    }

    private static string[] Faults(NotificationOptions options, string environment)
    {
        var host = Substitute.For<IHostEnvironment>();
        host.EnvironmentName.Returns(environment);
        return [.. new NotificationOptionsValidator(host).Validate(null, options).Failures ?? []];
    }
}
