using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Notifications;

/// <summary>How far a notice is.</summary>
[Dutch("stand van een kennisgeving")]
public enum NoticeState
{
    /// <summary>It waits to be sent (te verzenden).</summary>
    Due,

    /// <summary>A node is sending it, or stopped while it did (in verzending).</summary>
    Sending,

    /// <summary>It could not be delivered and is tried again (mislukt).</summary>
    Failed,

    /// <summary>It arrived, provably (bewezen).</summary>
    Proven,

    /// <summary>It could not be delivered at all; a letter or a call has to do it (opgegeven).</summary>
    GivenUp,

    /// <summary>What looked delivered came back; the proof is annulled (onbestelbaar gebleken).</summary>
    Bounced,

    /// <summary>It was no longer true before it went out (vervallen).</summary>
    Withdrawn,
}
