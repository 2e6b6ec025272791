using Accreditation.Application.Notifications;
using Accreditation.Domain.Notifications;

namespace Accreditation.Api.Notifications;

/// <summary>Examples for the OpenAPI document; the people in them do not exist.</summary>
internal static class NoticeExamples
{
    public static readonly BounceNoticeRequest Bounce = new(
        "The mailbox does not exist: delivery report of 2030-09-03."
    );

    public static readonly ProveNoticeRequest Prove = new(
        NoticeChannel.Letter,
        new DateOnly(2030, 9, 12),
        "Registered letter, receipt signed at the door."
    );

    public static readonly NoticeView Proven = new()
    {
        Id = Guid.Parse("0192f0c1-bf61-7d55-8a7e-9b8c7d6e5f40"),
        Revision = 2,
        RegistrationNumber = "W00000001B",
        ConsultantId = Guid.Parse("0192f0c1-5a3e-7c44-9d2b-3f6a1b2c3d4e"),
        Kind = NoticeKind.PeriodEnding,
        State = NoticeState.Proven,
        ScheduledOn = new DateOnly(2030, 8, 31),
        EndsOn = new DateOnly(2031, 3, 1),
        Attempts = 1,
        NextAttemptAt = null,
        Failure = null,
        Proof = new NoticeProofView(
            NoticeChannel.Email,
            "2.0.0 Ok: queued as 4Xk2Yz1QJ7z5",
            new DateOnly(2030, 8, 31),
            At(1)
        ),
        FactId = Guid.Parse("0192f0c1-d072-7e66-9b8f-ac9d8e7f6051"),
        BouncedAt = null,
        BounceReason = null,
    };

    public static readonly NoticeView Bounced = Proven with
    {
        Revision = 3,
        State = NoticeState.Bounced,
        BouncedAt = At(3),
        BounceReason = Bounce.Reason,
    };

    public static readonly NoticeSummary Summary = new()
    {
        Id = Proven.Id,
        RegistrationNumber = Proven.RegistrationNumber,
        ConsultantId = Proven.ConsultantId,
        Kind = Proven.Kind,
        State = Proven.State,
        ScheduledOn = Proven.ScheduledOn,
        EndsOn = Proven.EndsOn,
        Attempts = Proven.Attempts,
    };

    private static DateTimeOffset At(int day) => new(2030, 9, day, 6, 0, 0, TimeSpan.Zero);
}
