using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Ledger;

/// <summary>A registrar reverses an entry by another one.</summary>
/// <param name="Id">The entry to reverse.</param>
/// <param name="Reason">Why, without personal data.</param>
[RequireScope(Scopes.RegisterManage)]
public sealed record ReverseCredit(Guid Id, string? Reason) : ICommand<CreditView>, IHasReason;

internal sealed class ReverseCreditValidator : AbstractValidator<ReverseCredit>
{
    public ReverseCreditValidator() => RuleFor(command => command.Reason).Text(CpdCredit.ReasonMaxLength);
}

internal sealed class ReverseCreditHandler(
    IRegisterDb db,
    IPolicyCatalogue policies,
    Independence independence,
    TimeProvider clock
) : IRequestHandler<ReverseCredit, Result<CreditView>>
{
    public async Task<Result<CreditView>> Handle(ReverseCredit command, CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), DutchCalendar.DayOf(clock.GetUtcNow()));
        var credit = await db.CpdCredits.AsNoTracking().SingleOrDefaultAsync(it => it.Id == command.Id, ct);
        if (credit is null)
            return CpdCreditErrors.NotFound;
        if (policies.Current(credit.Section, today) is not { } policy)
            return CpdCreditErrors.SectionUnknown;
        if (await independence.Bars(credit.ConsultantId, policy, today, ct) is { } barred)
            return barred;
        if (await db.CpdCredits.AnyAsync(it => it.ReversesId == credit.Id, ct))
            return CpdCreditErrors.ReversedAlready;

        var reversed = credit.Reverse(command.Reason, now);
        if (reversed.Error is { } refused)
            return refused;

        db.CpdCredits.Add(reversed.Value);
        return await db.Commit(
            () => CreditView.Of(reversed.Value, null),
            ct,
            duplicate: CpdCreditErrors.ReversedAlready
        );
    }
}
