using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Tests.Registrations;
using Accreditation.Domain.Verification;

namespace Accreditation.Domain.Tests.Verification;

public class ReceiptTests
{
    private static readonly DateOnly Day = new(2026, 12, 15);
    private static readonly DateTimeOffset Now = new(2026, 12, 15, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Each_answer_about_a_number_has_a_receipt_of_its_own()
    {
        var record = Asked(Item(A.Number()), Item(A.Number()));

        record.Prove(receipt => receipt.Id);

        Assert.Equal([$"{record.Id}:0", $"{record.Id}:1"], record.Receipts!);
    }

    [Fact]
    public void What_is_no_number_has_no_receipt()
    {
        var record = Asked(Item(null), Item(A.Number()));

        record.Prove(receipt => receipt.Number.Value);

        Assert.Equal([null, A.Number().Value], record.Receipts!);
    }

    [Fact]
    public void Receipts_are_signed_once()
    {
        var record = Asked(Item(A.Number()));

        record.Prove(_ => "first");
        record.Prove(_ => "second");

        Assert.Equal(["first"], record.Receipts!);
    }

    [Fact]
    public void A_receipt_says_what_was_asked_by_whom_and_when()
    {
        var receipt = Receipt.Of(Asked(Item(A.Number())), 0)!;

        Assert.Equal(("GM0363", Day, Now), (receipt.AskedBy.Value, receipt.ValidAt, receipt.KnownAt));
        Assert.Equal(VerificationOutcome.Registered, receipt.Outcome);
    }

    [Fact]
    public void A_verification_is_kept_for_twelve_months()
    {
        var record = Asked(Item(A.Number()));

        Assert.Equal(Now.AddYears(1), record.KeptUntil);
        Assert.True(record.AskedAt <= VerificationRecord.ForgottenAt(record.KeptUntil));
        Assert.False(record.AskedAt <= VerificationRecord.ForgottenAt(record.KeptUntil.AddDays(-1)));
    }

    [Fact]
    public void Every_standing_has_an_outcome_of_its_own_name() =>
        Assert.All(
            Enum.GetValues<Standing>(),
            standing => Assert.Equal(standing.ToString(), VerificationOutcomes.Of(standing).ToString())
        );

    private static VerificationRecord Asked(params VerifiedItem[] items) =>
        VerificationRecord.Of(OrganisationCode.Parse("GM0363"), "client", LookUpPurpose.Staffing, items, Now);

    private static VerifiedItem Item(RegistrationNumber? number) =>
        new()
        {
            Number = number,
            Reference = "P-1",
            ValidAt = Day,
            Outcome = number is null ? VerificationOutcome.Mistyped : VerificationOutcome.Registered,
        };
}
