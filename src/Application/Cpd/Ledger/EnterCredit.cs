using Accreditation.Application.Cpd.Evaluation;
using Accreditation.Application.Cpd.Recognitions;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Cpd.Ledger;

/// <summary>A registrar enters points into the ledger of a consultant.</summary>
/// <param name="ConsultantId">The consultant.</param>
/// <param name="Section">The section of the register.</param>
/// <param name="Entry">What is entered.</param>
[RequireScope(Scopes.RegisterManage)]
public sealed record EnterCredit(Guid ConsultantId, string Section, CreditInput Entry)
    : ICommand<CreditView>,
        IHasReason
{
    /// <inheritdoc />
    public string? Reason => Entry.Reason;
}

/// <summary>What a registrar enters into a ledger.</summary>
/// <param name="Title">What it was for, without personal data.</param>
/// <param name="Category">The category of the rules.</param>
/// <param name="Points">The points.</param>
/// <param name="Themes">What of them is on which theme.</param>
/// <param name="Minutes">Net minutes of learning.</param>
/// <param name="StartedOn">The first day.</param>
/// <param name="CompletedOn">The day on which it was finished.</param>
/// <param name="RecognitionId">The verified recognition of another register that it rests on; null for a correction.</param>
/// <param name="Reason">Why it is entered, without personal data.</param>
public sealed record CreditInput(
    string Title,
    string Category,
    decimal Points,
    IReadOnlyList<ThemePoints> Themes,
    int Minutes,
    DateOnly StartedOn,
    DateOnly CompletedOn,
    Guid? RecognitionId,
    string Reason
)
{
    internal RegistrarsEntry Read() =>
        new(Title, new PointsShare(Category, Points, Themes), Minutes, StartedOn, CompletedOn, RecognitionId, Reason);
}

internal sealed class EnterCreditValidator : AbstractValidator<EnterCredit>
{
    public EnterCreditValidator()
    {
        RuleFor(command => command.Section).Text(PolicyReference.SectionMaxLength);
        RuleFor(command => command.Entry.Themes).Themes().OverridePropertyName("themes");
        RuleFor(command => command.Entry.StartedOn).Day().OverridePropertyName("startedOn");
        RuleFor(command => command.Entry.CompletedOn).Day().OverridePropertyName("completedOn");
    }
}

internal sealed class EnterCreditHandler(
    IRegisterDb db,
    CpdDesk desk,
    Independence independence,
    RecognitionReading recognitions,
    TimeProvider clock
) : IRequestHandler<EnterCredit, Result<CreditView>>
{
    public async Task<Result<CreditView>> Handle(EnterCredit command, CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), DutchCalendar.DayOf(clock.GetUtcNow()));
        var entry = command.Entry.Read();
        var owner = new CreditOwner(command.ConsultantId, command.Section);
        var rules = await desk.RulesFor(command.ConsultantId, command.Section, entry.CompletedOn, ct);
        if (rules.Error is { } unregistered)
            return unregistered;
        if (await independence.Bars(command.ConsultantId, rules.Value, today, ct) is { } barred)
            return barred;
        if (await recognitions.Refute(entry.RecognitionId, owner, today, ct) is { } unproven)
            return unproven;

        var entered = entry.Enter(owner, rules.Value.Cpd, now);
        if (entered.Error is { } unacceptable)
            return unacceptable;

        db.CpdCredits.Add(entered.Value);
        return await db.Commit(() => CreditView.Of(entered.Value, null), ct);
    }
}
