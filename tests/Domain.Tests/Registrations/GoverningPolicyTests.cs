using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;

namespace Accreditation.Domain.Tests.Registrations;

public class GoverningPolicyTests
{
    [Fact]
    public void The_public_record_knows_by_which_rules_each_day_is_judged()
    {
        var registration = A.Registration();
        var next = A.Period(A.LastDay.AddDays(1), A.LastDay.AddYears(5)) with
        {
            Policy = new PolicyReference("wmo-consulent", 2),
        };

        registration.OpenPeriod(next, A.Now);

        Assert.Null(registration.PublicRecord.PolicyVersion(A.FirstDay.AddDays(-1)));
        Assert.Equal(1, registration.PublicRecord.PolicyVersion(A.FirstDay));
        Assert.Equal(1, registration.PublicRecord.PolicyVersion(A.LastDay));
        Assert.Equal(2, registration.PublicRecord.PolicyVersion(A.LastDay.AddDays(1)));
    }

    [Fact]
    public void After_a_removal_the_last_rules_still_count()
    {
        var registration = A.Registration();

        registration.Remove(RemovalGround.OwnRequest, A.FirstDay.AddYears(1), null, A.Now);

        Assert.Null(registration.PublicRecord.ValidUntil(A.FirstDay.AddYears(1)));
        Assert.Equal(1, registration.PublicRecord.PolicyVersion(A.FirstDay.AddYears(1)));
    }
}
