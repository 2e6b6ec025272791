using Accreditation.Api.Cpd.Ledger;
using Accreditation.Application.Cpd.Recognitions;
using Accreditation.Domain.Cpd.Recognitions;

namespace Accreditation.Api.Cpd.Recognitions;

/// <summary>Examples of recognitions; the number in them was never issued.</summary>
internal static class RecognitionExamples
{
    public static readonly ClaimRecognitionRequest Claim = new(
        "wmo-consulent",
        OtherRegister.Skj,
        "100000001",
        new DateOnly(2099, 6, 30)
    );

    public static readonly CheckRecognitionRequest Check = new(true, new DateOnly(2099, 3, 1));

    public static readonly RecognitionView Claimed = new()
    {
        Id = Guid.Parse("0192f0c5-1a2b-7c3d-8e4f-5a6b7c8d9e0f"),
        Revision = 1,
        State = RecognitionState.Claimed,
        ConsultantId = CreditExamples.Consultant,
        Section = Claim.Section,
        Register = Claim.Register,
        Number = Claim.Number,
        ValidUntil = Claim.ValidUntil,
        RecheckOn = null,
        ClaimedAt = new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero),
        CheckedAt = null,
    };

    public static readonly RecognitionView Verified = Claimed with
    {
        Revision = 2,
        State = RecognitionState.Verified,
        RecheckOn = Check.RecheckOn,
        CheckedAt = new DateTimeOffset(2026, 3, 4, 9, 30, 0, TimeSpan.Zero),
    };
}
