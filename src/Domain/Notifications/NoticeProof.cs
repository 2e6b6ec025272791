using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Notifications;

/// <summary>By what way a notice reached somebody.</summary>
[Dutch("kanaal van een kennisgeving")]
public enum NoticeChannel
{
    /// <summary>E-mail that the mail server of the register took on (e-mail).</summary>
    Email,

    /// <summary>A file, on a developer's machine (bestand).</summary>
    File,

    /// <summary>A letter (brief).</summary>
    Letter,

    /// <summary>A telephone call (telefoon).</summary>
    Phone,

    /// <summary>In person (persoonlijk).</summary>
    InPerson,
}

/// <summary>What shows that a notice arrived (Dutch: bewijs van verzending).</summary>
/// <param name="Channel">By what way.</param>
/// <param name="Reference">What can be looked up elsewhere: the answer of a mail server, a barcode, who was spoken to.</param>
/// <param name="ArrivedOn">The day on which it arrived.</param>
/// <param name="RecordedAt">The instant at which the register came to know it.</param>
public sealed record NoticeProof(NoticeChannel Channel, string Reference, DateOnly ArrivedOn, DateTimeOffset RecordedAt)
{
    /// <summary>The longest reference.</summary>
    public const int ReferenceMaxLength = 300;
}

/// <summary>Why a notice could not be delivered.</summary>
/// <param name="Code">What happened, such as <c>smtp-550</c>; never the words of a mail server, which repeat addresses.</param>
/// <param name="Final">Whether trying again is no use.</param>
public sealed record NoticeFailure(string Code, bool Final)
{
    /// <summary>The longest code.</summary>
    public const int CodeMaxLength = 40;
}
