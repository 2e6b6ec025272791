using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Shared;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Ledger;

/// <summary>Shows one entry in a ledger.</summary>
/// <param name="Id">The entry.</param>
[RequireScope(Scopes.Consultant, Scopes.RegisterManage)]
public sealed record GetCredit(Guid Id) : IQuery<CreditView>;

internal sealed class GetCreditHandler(IRegisterDb db, ICallContext call)
    : IRequestHandler<GetCredit, Result<CreditView>>
{
    public async Task<Result<CreditView>> Handle(GetCredit query, CancellationToken ct)
    {
        var credit = await db.CpdCredits.AsNoTracking().SingleOrDefaultAsync(it => it.Id == query.Id, ct);
        if (credit is null || !await db.SeesLedgerOf(call.Caller, credit.ConsultantId, ct))
            return CpdCreditErrors.NotFound;

        var reversals = await db.ReversalsOf([credit.Id], ct);
        return CreditView.Of(credit, reversals.TryGetValue(credit.Id, out var reversal) ? reversal : null);
    }
}
