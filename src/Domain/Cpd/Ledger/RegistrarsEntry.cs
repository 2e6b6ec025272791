using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Ledger;

/// <summary>What a registrar enters into a ledger, to put something right or on the strength of another register.</summary>
/// <param name="Title">What it was for.</param>
/// <param name="Share">The category with its points and themes.</param>
/// <param name="Minutes">Net minutes of learning.</param>
/// <param name="StartedOn">The first day.</param>
/// <param name="CompletedOn">The day on which it was finished.</param>
/// <param name="RecognitionId">The recognition of another register that it rests on, if any.</param>
/// <param name="Reason">Why it is entered.</param>
public sealed record RegistrarsEntry(
    string? Title,
    PointsShare Share,
    int Minutes,
    DateOnly StartedOn,
    DateOnly CompletedOn,
    Guid? RecognitionId,
    string? Reason
)
{
    /// <summary>Makes the entry, or says every fault in it.</summary>
    public Result<CpdCredit> Enter(CreditOwner owner, CpdRules rules, DateTimeOffset now)
    {
        if (FreeText.ErrorFor(Faults(rules, DutchCalendar.DayOf(now))) is { } error)
            return error;

        var facts = new CreditFacts(
            RecognitionId is null ? CreditSource.Registrar : CreditSource.OtherRegister,
            FreeText.Tidy(Title)!,
            Minutes,
            StartedOn,
            CompletedOn,
            OriginId: RecognitionId,
            Reason: Reason
        );
        return CpdCredit.Enter(owner, facts, [Share], now)[0];
    }

    private IEnumerable<InputFault> Faults(CpdRules rules, DateOnly today) =>
        FreeText
            .Required("#/title", Title, CpdCredit.TitleMaxLength)
            .Concat(FreeText.Required("#/reason", Reason, CpdCredit.ReasonMaxLength))
            .Concat(LearntDays.Faults(StartedOn, CompletedOn, today))
            .Concat(
                Minutes is < 1 or > CourseContent.MaxNetMinutes
                    ?
                    [
                        FreeText.Fault(
                            "#/minutes",
                            CpdCreditErrors.MinutesOutOfRangeCode,
                            $"Use 1 to {CourseContent.MaxNetMinutes} minutes."
                        ),
                    ]
                    : PointsRules.Faults(Share, Minutes, rules)
            );
}
