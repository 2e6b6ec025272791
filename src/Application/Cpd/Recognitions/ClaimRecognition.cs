using Accreditation.Application.Consultants;
using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Cpd.Recognitions;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Recognitions;

/// <summary>A consultant says that they are registered in another professional register.</summary>
/// <param name="Section">The section of this register in which it is evidence.</param>
/// <param name="Register">The other register.</param>
/// <param name="Number">The number there.</param>
/// <param name="ValidUntil">The last day of the registration there.</param>
[RequireScope(Scopes.Consultant)]
public sealed record ClaimRecognition(string Section, OtherRegister Register, string Number, DateOnly ValidUntil)
    : ICommand<RecognitionView>;

internal sealed class ClaimRecognitionValidator : AbstractValidator<ClaimRecognition>
{
    public ClaimRecognitionValidator()
    {
        RuleFor(command => command.Section).Text(PolicyReference.SectionMaxLength);
        this.MustBe(command => OtherRegisterNumber.Parse(command.Register, command.Number));
        RuleFor(command => command.ValidUntil).Day();
    }
}

internal sealed class ClaimRecognitionHandler(
    IRegisterDb db,
    IPolicyCatalogue policies,
    ICallContext call,
    TimeProvider clock
) : IRequestHandler<ClaimRecognition, Result<RecognitionView>>
{
    public async Task<Result<RecognitionView>> Handle(ClaimRecognition command, CancellationToken ct)
    {
        if (call.Caller.ConsultantId is not { } own || !await db.Consultants.AnyAsync(it => it.Id == own, ct))
            return ConsultantErrors.NotFound;

        var (now, today) = (clock.GetUtcNow(), DutchCalendar.DayOf(clock.GetUtcNow()));
        if (policies.Current(command.Section, today) is null)
            return RecognitionErrors.SectionUnknown;

        var owner = new CreditOwner(await db.RecordInUse(own, ct), command.Section);
        var number = OtherRegisterNumber.Parse(command.Register, command.Number).Value;
        var claimed = Recognition.Claim(owner, number, command.ValidUntil, now);
        if (claimed.Error is { } refused)
            return refused;

        db.Recognitions.Add(claimed.Value);
        return await db.Commit(
            () => RecognitionView.Of(claimed.Value, today),
            ct,
            duplicate: RecognitionErrors.ClaimedAlready
        );
    }
}
