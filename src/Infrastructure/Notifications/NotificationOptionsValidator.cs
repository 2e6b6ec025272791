using System.Net;
using Accreditation.Domain.Consultants;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Accreditation.Infrastructure.Notifications;

/// <summary>Refuses at the start what would only show when the first notice has to go out.</summary>
internal sealed class NotificationOptionsValidator(IHostEnvironment environment) : IValidateOptions<NotificationOptions>
{
    public ValidateOptionsResult Validate(string? name, NotificationOptions options)
    {
        var faults = FaultsOf(options).ToArray();
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> FaultsOf(NotificationOptions options)
    {
        if (options.Transport is NoticeTransport.File && !environment.IsDevelopment())
            yield return "Notifications:Transport File proves nothing; it is for Development only.";
        if (!options.IsComplete)
            yield break;

        if (EmailAddress.TryParse(options.From) is null)
            yield return "Notifications:From must be one e-mail address.";
        if (options.PortalUrl is not { IsAbsoluteUri: true, Scheme: "https" or "http" })
            yield return "Notifications:PortalUrl must be an absolute address that begins with https:// or http://.";
        if (options.Transport is NoticeTransport.Smtp)
            foreach (var fault in FaultsOf(options.Smtp))
                yield return fault;
    }

    private static IEnumerable<string> FaultsOf(SmtpOptions smtp)
    {
        if (smtp.Port is < IPEndPoint.MinPort + 1 or > IPEndPoint.MaxPort)
            yield return "Notifications:Smtp:Port must be 1 up to and including 65535.";
        if (string.IsNullOrEmpty(smtp.UserName) != string.IsNullOrEmpty(smtp.Password))
            yield return "Notifications:Smtp:UserName and Password go together.";
        if (smtp.Security is SmtpSecurity.None && !string.IsNullOrEmpty(smtp.Password))
            yield return "Notifications:Smtp:Security None would send the password in the clear; use StartTls or Tls.";
    }
}
