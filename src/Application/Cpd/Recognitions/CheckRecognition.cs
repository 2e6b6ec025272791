using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Recognitions;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Recognitions;

/// <summary>A registrar looked into the other register, for the first time or again.</summary>
/// <param name="Id">The recognition.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Confirmed">Whether the registration was there.</param>
/// <param name="RecheckOn">When to look again; only when it was there.</param>
/// <param name="ValidUntil">The last day of the registration as seen there; null when it is the one on record.</param>
[RequireScope(Scopes.RegisterManage)]
public sealed record CheckRecognition(Guid Id, int? Expected, bool Confirmed, DateOnly? RecheckOn, DateOnly? ValidUntil)
    : ICommand<RecognitionView>;

internal sealed class CheckRecognitionValidator : AbstractValidator<CheckRecognition>
{
    public CheckRecognitionValidator()
    {
        RuleFor(command => command.RecheckOn).OptionalDay();
        RuleFor(command => command.ValidUntil).OptionalDay();
        this.MustBe(command => Fits(command) ? true : Result<bool>.Fail(RecognitionErrors.RecheckMismatch));
    }

    private static bool Fits(CheckRecognition it) =>
        it.Confirmed == it.RecheckOn is not null && (it.Confirmed || it.ValidUntil is null);
}

internal sealed class CheckRecognitionHandler(
    IRegisterDb db,
    IPolicyCatalogue policies,
    Independence independence,
    ICallContext call,
    TimeProvider clock
) : IRequestHandler<CheckRecognition, Result<RecognitionView>>
{
    public async Task<Result<RecognitionView>> Handle(CheckRecognition command, CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), DutchCalendar.DayOf(clock.GetUtcNow()));
        var recognition = await db.Recognitions.SingleOrDefaultAsync(it => it.Id == command.Id, ct);
        if (recognition is null)
            return RecognitionErrors.NotFound;
        if (recognition.Expect(command.Expected).Error is { } stale)
            return stale;
        if (policies.Current(recognition.Section, today) is not { } policy)
            return RecognitionErrors.SectionUnknown;
        if (await independence.Bars(recognition.ConsultantId, policy, today, ct) is { } barred)
            return barred;

        var by = call.Caller.Subject;
        var looked = command.RecheckOn is { } recheckOn
            ? recognition.Confirm(recheckOn, command.ValidUntil ?? recognition.ValidUntil, by, now)
            : recognition.Deny(by, now);
        if (looked.Error is { } refused)
            return refused;

        return await db.Commit(
            () => RecognitionView.Of(recognition, today),
            ct,
            duplicate: RecognitionErrors.NumberInUse
        );
    }
}
