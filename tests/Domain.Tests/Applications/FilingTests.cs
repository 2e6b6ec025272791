using Accreditation.Domain.Applications;
using Accreditation.Domain.Policies;

namespace Accreditation.Domain.Tests.Applications;

public class FilingTests
{
    [Theory]
    [InlineData(ApplicationKind.Renewal)]
    [InlineData(ApplicationKind.Reinstatement)]
    [InlineData(ApplicationKind.Extension)]
    [InlineData(ApplicationKind.Dispensation)]
    public void Only_a_first_registration_can_be_asked_for(ApplicationKind kind)
    {
        var started = RegistrationApplication.Start(Guid.Empty, kind, AdmissionRoute.Training, A.Policy, A.Now);

        Assert.Equal("application.kind-not-open", started.Error?.Code);
    }

    [Fact]
    public void Filing_starts_the_clock()
    {
        var draft = A.Draft();
        Assert.Null(draft.DeadlineOn);

        draft.Submit(A.Consultant, A.Declarations, A.Policy, A.Now);

        Assert.Equal((A.Today.AddDays(56), A.Today.AddDays(56)), (draft.DeadlineOn, draft.Clock!.Deadline));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void An_old_or_unknown_version_of_a_declaration_does_not_do(int version)
    {
        AcceptedDeclaration[] accepted = [new("truth", version), new("privacy-notice", 1)];

        var error = A.Draft().Submit(A.Consultant, accepted, A.Policy, A.Now).Error;

        Assert.Equal("application.declarations-not-accepted", error?.Code);
        Assert.Equal(
            [new AcceptedDeclaration("truth", 2)],
            (IEnumerable<AcceptedDeclaration>)error!.Extensions["declarations"]!
        );
    }

    [Fact]
    public void A_reference_is_opaque_and_reads_back()
    {
        var drawn = CaseReference.Draw();

        Assert.Equal(drawn, CaseReference.TryParse(drawn.Value));
        Assert.Null(CaseReference.TryParse(drawn.Value.ToLowerInvariant()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    [InlineData("my number is 111222333")]
    public void A_text_is_never_empty_and_holds_no_citizen_service_number(string? text) =>
        Assert.Null(CaseText.TryParse(text));

    [Fact]
    public void A_text_is_limited()
    {
        Assert.NotNull(CaseText.TryParse(new string('x', CaseText.MaxLength)));
        Assert.Null(CaseText.TryParse(new string('x', CaseText.MaxLength + 1)));
    }
}
