using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Endorsements;

/// <summary>The days of work that an endorsement is about.</summary>
public sealed record CoveredPeriod
{
    private CoveredPeriod(DateOnly from, DateOnly until) => (From, Until) = (from, until);

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>The last day.</summary>
    public DateOnly Until { get; }

    /// <summary>A period that has begun and is no longer than a period of registration.</summary>
    public static Result<CoveredPeriod> Of(DateOnly from, DateOnly until, int maxMonths, DateOnly today)
    {
        var fault =
            until < from ? EndsBeforeItBegins
            : until > today ? InTheFuture
            : from.AddMonths(Math.Min(maxMonths, MonthsToTheEnd(from))) < until ? TooLong(maxMonths)
            : null;

        return fault is null ? new CoveredPeriod(from, until) : SharedErrors.Invalid([fault]);
    }

    /// <summary>Whether two periods share a day.</summary>
    public bool Overlaps(CoveredPeriod other) => From <= other.Until && other.From <= Until;

    private static readonly InputFault EndsBeforeItBegins = FreeText.Fault(
        "#/coveredUntil",
        EndorsementErrors.PeriodUnacceptableCode,
        "The last day cannot be before the first."
    );

    private static readonly InputFault InTheFuture = FreeText.Fault(
        "#/coveredUntil",
        EndorsementErrors.PeriodUnacceptableCode,
        "The last day cannot be in the future: nobody can endorse work that is still to be done."
    );

    private static InputFault TooLong(int maxMonths) =>
        FreeText.Fault(
            "#/coveredFrom",
            EndorsementErrors.PeriodUnacceptableCode,
            $"An endorsement covers at most {maxMonths} months; choose a later first day."
        );

    // The calendar ends in the year 9999, and any date may be asked for.
    private static int MonthsToTheEnd(DateOnly from) => (DateOnly.MaxValue.Year - from.Year) * 12;
}
