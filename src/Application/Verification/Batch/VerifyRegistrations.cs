using Accreditation.Application.Shared;
using Accreditation.Application.Verification.LookUps;
using Accreditation.Application.Verification.Receipts;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Verification;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Verification.Batch;

/// <summary>An organisation verifies up to 500 numbers at once.</summary>
/// <param name="Purpose">What for.</param>
/// <param name="Receipts">Whether it wants a signed receipt of each answer.</param>
/// <param name="Items">The questions.</param>
[RequireScope(Scopes.RegisterVerify)]
public sealed record VerifyRegistrations(
    LookUpPurpose Purpose,
    bool Receipts,
    IReadOnlyList<VerificationQuestion?> Items
) : ICommand<VerificationView>;

internal sealed class VerifyRegistrationsValidator : AbstractValidator<VerifyRegistrations>
{
    private static readonly QuestionValidator Question = new();

    public VerifyRegistrationsValidator()
    {
        RuleFor(command => command.Purpose).IsInEnum();
        RuleFor(command => command.Items)
            .Must(items => items.Count is >= 1 and <= VerificationRecord.MaxItems)
            .WithErrorCode("inclusive-between")
            .WithMessage($"Give 1 up to and including {VerificationRecord.MaxItems} items.")
            .DependentRules(() =>
                RuleForEach(command => command.Items)
                    .NotNull()
                    .WithErrorCode("required")
                    .WithMessage("An item may not be null.")
                    .SetValidator(Question!)
            );
    }

    private sealed class QuestionValidator : AbstractValidator<VerificationQuestion>
    {
        public QuestionValidator()
        {
            RuleFor(question => question.ValidAt).OptionalDay();
            RuleFor(question => question.Reference).OptionalText(VerifiedItem.ReferenceMaxLength);
        }
    }
}

internal sealed class VerifyRegistrationsHandler(
    IRegisterDb db,
    ICallContext call,
    IReceiptSigner signer,
    ILookUpLog log,
    TimeProvider clock
) : IRequestHandler<VerifyRegistrations, Result<VerificationView>>
{
    public async Task<Result<VerificationView>> Handle(VerifyRegistrations command, CancellationToken ct)
    {
        if (call.Caller.Organisation is not { } organisation)
            return VerificationErrors.OrganisationUnknown;
        if (command.Receipts && !signer.IsOn)
            return VerificationErrors.ReceiptsOff;

        var now = clock.GetUtcNow();
        var today = DutchCalendar.DayOf(now);
        var questions = NumberedQuestion.Of(command.Items);
        var found = await FoundRegistrations.Read(db, questions.Select(question => question.Number), ct);
        var items = questions.Select(question => found.Answer(question, today)).ToArray();

        var record = VerificationRecord.Of(organisation, call.Caller.ClientId, command.Purpose, items, now);
        if (command.Receipts)
            record.Prove(signer.Sign);

        db.Verifications.Add(record);
        log.Note(call.Caller, found.Seen, command.Purpose, LookUpKind.Batch, now);
        return await db.Commit(() => VerificationView.Of(record, today), ct);
    }
}
