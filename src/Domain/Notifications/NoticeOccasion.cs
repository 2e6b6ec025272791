namespace Accreditation.Domain.Notifications;

/// <summary>What makes a notice the one it is: there is at most one for each registration and occasion.</summary>
/// <param name="PeriodId">The period that it is about.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="ScheduledOn">The day for which the calendar has it.</param>
public sealed record NoticeOccasion(Guid PeriodId, NoticeKind Kind, DateOnly ScheduledOn);
