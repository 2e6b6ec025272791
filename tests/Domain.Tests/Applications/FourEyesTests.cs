using Accreditation.Domain.Applications;

namespace Accreditation.Domain.Tests.Applications;

public class FourEyesTests
{
    [Fact]
    public void Who_assessed_does_not_decide()
    {
        var application = A.Case(ApplicationState.WithCommittee);

        var granted = application.Grant(A.Assessor, GrantTerms.Plain, A.Assessment(application), A.Policy, A.Now);

        Assert.Equal("application.assessor-decides", granted.Error?.Code);
    }

    [Fact]
    public void Who_only_asked_for_missing_items_assessed_as_well()
    {
        var application = A.Case(ApplicationState.Submitted);
        application.RequestItems(A.Officer("intake"), [A.Text], A.Policy, A.Now);
        application.SupplyItems(A.Consultant, A.Now);

        var granted = application.Grant(
            A.Officer("intake"),
            GrantTerms.Plain,
            A.Assessment(application),
            A.Policy,
            A.Now
        );

        Assert.Equal("application.assessor-decides", granted.Error?.Code);
    }

    [Theory]
    [InlineData("GM0363", "application.own-organisation")]
    [InlineData(null, "application.organisation-unknown")]
    public void Nobody_judges_a_colleague(string? organisation, string code)
    {
        var officer = A.Officer("somebody", organisation);
        var submitted = A.Case(ApplicationState.Submitted);
        var referred = A.Case(ApplicationState.WithCommittee);

        Assert.Equal(code, submitted.StartAssessment(officer, A.Now).Error?.Code);
        Assert.Equal(code, submitted.RequestItems(officer, [A.Text], A.Policy, A.Now).Error?.Code);
        Assert.Equal(
            code,
            referred.Grant(officer, GrantTerms.Plain, A.Assessment(referred), A.Policy, A.Now).Error?.Code
        );
    }

    [Fact]
    public void Nobody_judges_themselves()
    {
        var application = A.Case(ApplicationState.Submitted);
        var self = A.Officer("somebody", consultant: application.ConsultantId);

        Assert.Equal("application.own-case", application.StartAssessment(self, A.Now).Error?.Code);
    }
}
