using Accreditation.Domain.Applications;
using Accreditation.Domain.Policies;

namespace Accreditation.Domain.Tests.Applications;

public class EvidenceTests
{
    private static readonly string Hash = new('a', 64);

    [Theory]
    [InlineData("255044462D312E37", DocumentFormat.Pdf)]
    [InlineData("89504E470D0A1A0A", DocumentFormat.Png)]
    [InlineData("FFD8FFE000104A46", DocumentFormat.Jpeg)]
    [InlineData("4D5A900003000000", null)]
    [InlineData("", null)]
    public void A_format_is_recognised_by_its_first_bytes(string hex, DocumentFormat? format) =>
        Assert.Equal(format, DocumentFormats.Recognise(Convert.FromHexString(hex)));

    [Fact]
    public void A_program_called_pdf_is_refused() =>
        Assert.Equal("input.invalid", EvidenceDocument.Describe("diploma.pdf", "MZ"u8, 2, Hash).Error?.Code);

    [Theory]
    [InlineData(EvidenceDocument.MaxBytes, null)]
    [InlineData(EvidenceDocument.MaxBytes + 1, "application.document-too-large")]
    public void A_document_is_limited_in_size(long size, string? code) =>
        Assert.Equal(code, EvidenceDocument.Describe("a.pdf", "%PDF-"u8, size, Hash).Error?.Code);

    [Theory]
    [InlineData("diploma.pdf", "diploma.pdf")]
    [InlineData("../../etc/diploma.pdf", "diploma.pdf")]
    [InlineData("C:\\scans\\diploma.pdf", "diploma.pdf")]
    [InlineData("bsn 111222333.pdf", null)]
    [InlineData("two\nlines.pdf", null)]
    [InlineData("folder/", null)]
    public void A_file_name_loses_its_folders_and_holds_nothing_odd(string sent, string? kept)
    {
        var described = EvidenceDocument.Describe(sent, "%PDF-"u8, 10, Hash);

        Assert.Equal(kept, described.Error is null ? described.Value.FileName : null);
    }

    [Fact]
    public void Hours_need_a_period_and_an_organisation()
    {
        var facts = A.Facts(EvidenceKind.EmployerStatement) with { Hours = 100 };

        Assert.Equal("hours.without-period", Assert.Single(facts.Refuted(A.Today)!.Faults).Code);
    }

    [Fact]
    public void All_faults_of_a_piece_of_evidence_are_told_at_once()
    {
        var facts = A.Work("2026-02-01", "2026-01-01", 10_000) with { IssuedOn = A.Today.AddDays(1) };

        var codes = facts.Refuted(A.Today)!.Faults.Select(fault => fault.Code);

        Assert.Equal(["date.implausible", "date.before-start", "hours.too-many"], codes);
    }

    [Theory]
    [InlineData("0001-01-01", "9999-12-31")]
    [InlineData("9999-12-31", "9999-12-31")]
    public void Far_dates_are_refused_and_not_computed_with(string from, string until) =>
        Assert.NotEmpty(A.Work(from, until, 10).Refuted(A.Today)!.Faults);

    [Fact]
    public void A_case_holds_a_limited_number_of_pieces()
    {
        var draft = A.Draft();
        for (var i = 0; i < RegistrationApplication.MaxEvidence; i++)
            draft.AddEvidence(A.Facts(EvidenceKind.Certificate), A.Document(), A.Policy, A.Now);

        var added = draft.AddEvidence(A.Facts(EvidenceKind.Certificate), A.Document(), A.Policy, A.Now);

        Assert.Equal("application.too-much-evidence", added.Error?.Code);
    }

    [Fact]
    public void A_piece_of_evidence_can_be_removed_while_the_case_is_with_the_consultant()
    {
        var draft = A.Draft();
        var item = draft.AddEvidence(A.Facts(EvidenceKind.Cv), A.Document(), A.Policy, A.Now).Value;

        Assert.Null(draft.RemoveEvidence(item.Id, A.Policy, A.Now).Error);
        Assert.Equal("application.evidence-not-found", draft.RemoveEvidence(item.Id, A.Policy, A.Now).Error?.Code);
    }

    [Fact]
    public void Filed_evidence_stays_as_it_is()
    {
        var application = A.Case(ApplicationState.Submitted);
        var item = application.Evidence[0];

        Assert.Equal("application.wrong-state", application.RemoveEvidence(item.Id, A.Policy, A.Now).Error?.Code);
        Assert.Equal(
            "application.wrong-state",
            application.AddEvidence(A.Facts(EvidenceKind.Cv), A.Document(), A.Policy, A.Now).Error?.Code
        );
    }
}
