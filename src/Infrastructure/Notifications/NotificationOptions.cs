using System.ComponentModel.DataAnnotations;
using Accreditation.Domain.Notifications;

namespace Accreditation.Infrastructure.Notifications;

/// <summary>By what way the register sends notices.</summary>
public enum NoticeTransport
{
    /// <summary>By e-mail.</summary>
    Smtp,

    /// <summary>Into a folder, on a developer's machine only.</summary>
    File,
}

/// <summary>Configuration section <c>Notifications</c>.</summary>
public sealed class NotificationOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Notifications";

    /// <summary>By what way notices go out.</summary>
    public NoticeTransport Transport { get; set; } = NoticeTransport.Smtp;

    /// <summary>The folder of <see cref="NoticeTransport.File"/>.</summary>
    [Required]
    public string Folder { get; set; } = "App_Data/notices";

    /// <summary>The address of the portal, which every notice points to.</summary>
    public Uri? PortalUrl { get; set; }

    /// <summary>The e-mail address that notices come from; answers and bounces go there.</summary>
    public string? From { get; set; }

    /// <summary>The name that notices come from.</summary>
    [Required, MaxLength(100)]
    public string FromName { get; set; } = "Register van Wmo-consulenten";

    /// <summary>How long one attempt to send may take; shorter than the lease of a notice.</summary>
    [Range(1, 240)]
    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>The mail server.</summary>
    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>How long one attempt to send may take.</summary>
    public TimeSpan Timeout => TimeSpan.FromSeconds(Math.Min(TimeoutSeconds, NoticeRetry.LongestAttempt.TotalSeconds));

    /// <summary>Whether there is a way to send at all.</summary>
    public bool IsComplete => Transport is NoticeTransport.File || !string.IsNullOrWhiteSpace(Smtp.Host);
}

/// <summary>Configuration section <c>Notifications:Smtp</c>.</summary>
public sealed class SmtpOptions
{
    /// <summary>The mail server; without one no e-mail goes out and no registration lapses.</summary>
    public string? Host { get; set; }

    /// <summary>Its port: 587 with <see cref="SmtpSecurity.StartTls"/>, 465 with <see cref="SmtpSecurity.Tls"/>.</summary>
    public int Port { get; set; } = 587;

    /// <summary>How the connection is protected.</summary>
    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    /// <summary>The account; null when the server asks for none.</summary>
    public string? UserName { get; set; }

    /// <summary>Its password.</summary>
    public string? Password { get; set; }
}

/// <summary>How the connection to the mail server is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>TLS after STARTTLS; refused when the server does not offer it.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>None, for a relay on the same machine.</summary>
    None,
}
