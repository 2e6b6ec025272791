using Accreditation.Domain.Notifications;

namespace Accreditation.Application.Notifications;

/// <summary>Delivers one message to the outside world.</summary>
public interface INoticeSender
{
    /// <summary>Whether anything can be delivered at all; while not, notices stay due.</summary>
    bool IsReady { get; }

    /// <summary>
    /// Delivers a message. Whoever answers with a proof has handed it over; a failure, an exception or no answer in time
    /// means that it may be sent again.
    /// </summary>
    Task<SendOutcome> Send(NoticeMessage message, CancellationToken ct);
}

/// <summary>What came of sending a message.</summary>
public abstract record SendOutcome
{
    private SendOutcome() { }

    /// <summary>It was handed over.</summary>
    /// <param name="Channel">By what way.</param>
    /// <param name="Reference">What can be looked up elsewhere.</param>
    public sealed record Delivered(NoticeChannel Channel, string Reference) : SendOutcome;

    /// <summary>It was not.</summary>
    /// <param name="Failure">Why.</param>
    public sealed record NotDelivered(NoticeFailure Failure) : SendOutcome;
}
