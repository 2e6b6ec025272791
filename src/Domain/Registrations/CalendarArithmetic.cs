namespace Accreditation.Domain.Registrations;

/// <summary>Day arithmetic that stops at the end of the calendar instead of failing.</summary>
internal static class CalendarArithmetic
{
    /// <summary>The day a number of days later, or the last day there is.</summary>
    public static DateOnly Plus(this DateOnly day, int days) =>
        DateOnly.MaxValue.DayNumber - day.DayNumber < days ? DateOnly.MaxValue : day.AddDays(days);
}
