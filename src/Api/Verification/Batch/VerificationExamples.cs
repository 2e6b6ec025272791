using Accreditation.Application.Verification.Batch;
using Accreditation.Domain.Verification;

namespace Accreditation.Api.Verification.Batch;

/// <summary>Examples for the OpenAPI document; the people in them do not exist.</summary>
internal static class VerificationExamples
{
    private static readonly DateOnly Day = new(2026, 12, 15);
    private static readonly DateTimeOffset At = new(2026, 12, 15, 9, 30, 0, TimeSpan.Zero);

    public static readonly VerifyRequest Ask = new(
        LookUpPurpose.Staffing,
        [
            new VerificationQuestion("W00000001B", "van der Voorbeeld", new DateOnly(1980, 5, 17), Day, "P-1041"),
            new VerificationQuestion("W00000002C", Reference: "P-1042"),
        ],
        Receipts: true
    );

    public static readonly VerificationView Answered = new()
    {
        Id = Guid.Parse("0192f0c1-cf2e-7d11-8a4b-1c2d3e4f5a6b"),
        Organisation = "GM0363",
        Purpose = Ask.Purpose,
        KnownAt = At,
        KeptUntil = At.AddMonths(VerificationRecord.RetentionMonths),
        Items =
        [
            Item("P-1041", "W00000001B", VerificationOutcome.Registered) with
            {
                StandingSince = new DateOnly(2026, 12, 1),
                ValidUntil = new DateOnly(2031, 3, 1),
                Receipt = "eyJhbGciOiJFUzI1NiIsImtpZCI6IjIwMjYxMjAxVDAwMDAwMFotM2Y5YTFjMmIifQ.eyJzdWIiOiJX.c2ln",
            },
            Item("P-1042", "W00000002C", VerificationOutcome.Merged) with
            {
                SurvivingNumber = "W00000003D",
                Receipt = "eyJhbGciOiJFUzI1NiIsImtpZCI6IjIwMjYxMjAxVDAwMDAwMFotM2Y5YTFjMmIifQ.eyJzdWIiOiJY.c2ln",
            },
        ],
    };

    private static VerifiedItemView Item(string reference, string number, VerificationOutcome outcome) =>
        new()
        {
            Reference = reference,
            Number = number,
            ValidAt = Day,
            Outcome = outcome,
            SurvivingNumber = null,
            StandingSince = null,
            ValidUntil = null,
            Removal = null,
            Receipt = null,
        };
}
