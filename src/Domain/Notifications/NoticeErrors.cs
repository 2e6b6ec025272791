using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Notifications;

/// <summary>Every expected failure around notices.</summary>
public static class NoticeErrors
{
    /// <summary>There is no such notice, or not for this caller.</summary>
    public static readonly Error NotFound = SharedErrors.NotFound("notice");

    /// <summary>A notice cannot have arrived tomorrow.</summary>
    public static readonly Error ArrivedInFuture = SharedErrors.InvalidBody(
        "#/arrivedOn",
        "notice.arrived-in-future",
        "Give the day on which it arrived: today or earlier."
    );

    /// <summary>A registrar cannot vouch for what the register sends by itself.</summary>
    public static readonly Error ChannelOfTheRegister = SharedErrors.InvalidBody(
        "#/channel",
        "notice.channel-of-the-register",
        "Use letter, phone or in-person; the register itself records what it sends."
    );

    /// <summary>The state does not allow it.</summary>
    public static Error WrongState(NoticeState state) =>
        new("notice.wrong-state", ErrorKind.RuleBroken, $"The notice is {state}, which does not allow this.");

    /// <summary>What arrived before the period began cannot be about its end.</summary>
    public static Error ArrivedBeforePeriod(DateOnly from) =>
        new(
            "notice.arrived-before-period",
            ErrorKind.RuleBroken,
            $"The period of today began on {from:yyyy-MM-dd}; a notice that arrived earlier is not about its end."
        );

    /// <summary>Two notices on one day are one warning.</summary>
    public static readonly Error ProvenThatDay = new(
        "notice.proven-that-day",
        ErrorKind.RuleBroken,
        "A notice about this period is proven for that day already; two on one day are one warning."
    );
}
