using Accreditation.Domain.Cpd.Evaluation;
using Accreditation.Domain.Tests.Policies;
using R = Accreditation.Domain.Tests.Registrations.A;

namespace Accreditation.Domain.Tests.Cpd.Evaluation;

/// <summary>The registration of these tests ran from 2021 to 2025 and lapsed on 2 July 2026.</summary>
public class ReturnPeriodTests
{
    [Fact]
    public void Soon_after_the_end_the_norm_is_in_proportion_to_the_last_period()
    {
        var period = Of(new DateOnly(2024, 1, 1), R.Registration(R.Period(until: new(2023, 6, 30))));

        Assert.Equal((new DateOnly(2021, 1, 1), new DateOnly(2024, 1, 1)), (period.From, period.Until));
        Assert.Equal((0.6m, null), (period.Share, period.Refresh));
    }

    [Fact]
    public void No_more_than_the_months_of_one_period_count()
    {
        var period = Of(new DateOnly(2027, 6, 1), R.Lapsed());

        Assert.Equal((new DateOnly(2022, 6, 1), 1m), (period.CountsFrom, period.Share));
    }

    [Theory]
    [InlineData("2028-07-02", false)]
    [InlineData("2028-07-03", true)]
    public void After_a_long_time_recent_training_is_asked(string filedOn, bool asked)
    {
        var filed = DateOnly.Parse(filedOn);

        Assert.Equal(asked ? new RefreshNorm(10, filed.AddMonths(-12)) : null, Of(filed, R.Lapsed()).Refresh);
    }

    private static CpdPeriod Of(DateOnly filedOn, Accreditation.Domain.Registrations.Registration registration) =>
        CpdPeriod.OfReturn(registration.History, SamplePolicy.Create(), filedOn);
}
