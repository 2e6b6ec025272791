using Accreditation.Application.Cpd.Ledger;
using Accreditation.Application.Cpd.Recognitions;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Evaluation;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Cpd.Evaluation;

/// <summary>Answers what a ledger comes to, for those who may know.</summary>
internal sealed class EvaluationAnswers(
    IRegisterDb db,
    CpdDesk desk,
    RecognitionReading recognitions,
    ICallContext call
)
{
    /// <summary>The registration of a consultant, if the caller may know what stands behind it.</summary>
    public async Task<Result<Registration>> Find(Guid consultantId, string section, CancellationToken ct) =>
        await db.SeesLedgerOf(call.Caller, consultantId, ct)
        && await desk.RegistrationOf(consultantId, section, ct) is { } registration
            ? registration
            : CpdEvaluationErrors.NotRegistered;

    /// <summary>What the ledger comes to, with what is planned.</summary>
    public async Task<Result<EvaluationView>> Answer(
        Registration registration,
        IReadOnlyCollection<LedgerEntry> planned,
        DateOnly validAt,
        DateTimeOffset knownAt,
        CancellationToken ct
    )
    {
        var evaluated = await desk.Evaluate(registration, planned, validAt, knownAt, ct);
        if (evaluated.Error is { } error)
            return error;

        var history = RegistrationHistory.Known(registration.Facts, knownAt);
        var owner = new CreditOwner(registration.ConsultantId, registration.Section);
        var verified = await recognitions.VerifiedOf(owner, validAt, ct);
        var (evaluation, period) = (evaluated.Value, history.PeriodOn(validAt)!);

        return new EvaluationView
        {
            ConsultantId = registration.ConsultantId,
            Number = registration.Number.Value,
            Standing = history.StandingOn(validAt),
            ValidAt = validAt,
            KnownAt = knownAt,
            Policy = evaluation.Policy,
            Period = evaluation.Period,
            DaysLeft = Math.Max(0, evaluation.Period.Until.DayNumber - validAt.DayNumber),
            RenewalFiledOn = history.FilingsFor(period).LastOrDefault(history.IsOpenOrGranted)?.EffectiveOn,
            IsMet = evaluation.IsMet,
            Rules = evaluation.Rules,
            Omitted = evaluation.Omitted,
            Recognitions =
            [
                .. verified.Select(it => new RecognisedRegister(it.Id, it.Register, it.ValidUntil, it.RecheckOn)),
            ],
        };
    }
}
