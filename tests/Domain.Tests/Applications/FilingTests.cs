using Accreditation.Domain.Applications;
using Accreditation.Domain.Policies;

namespace Accreditation.Domain.Tests.Applications;

public class FilingTests
{
    [Theory]
    [InlineData(ApplicationKind.Initial, "route.required")]
    [InlineData(ApplicationKind.Renewal, null)]
    [InlineData(ApplicationKind.Reinstatement, null)]
    [InlineData(ApplicationKind.Extension, "extension.required")]
    [InlineData(ApplicationKind.Dispensation, "dispensation.required")]
    public void Each_kind_needs_what_it_is_about(ApplicationKind kind, string? fault) =>
        Assert.Equal(fault, new CaseRequest().Faults(kind).SingleOrDefault()?.Code);

    [Fact]
    public void What_a_kind_does_not_take_is_misplaced_and_every_fault_is_told()
    {
        var request = new CaseRequest(AdmissionRoute.Training, new ExtensionRequest("illness", 6, A.Text));

        var error = RegistrationApplication.Start(Guid.Empty, ApplicationKind.Renewal, request, A.Policy, A.Now).Error;

        Assert.Equal(["route.misplaced", "extension.misplaced"], error?.Faults.Select(fault => fault.Code));
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
