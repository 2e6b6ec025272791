using Accreditation.Application.Consultants;
using Accreditation.Application.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Ledger;

/// <summary>Whose ledger a caller sees: a consultant the own one, under whichever of their records; a registrar every one.</summary>
internal static class CreditAccess
{
    public static async Task<bool> SeesLedgerOf(
        this IRegisterDb db,
        Caller caller,
        Guid consultantId,
        CancellationToken ct
    ) =>
        await db.Consultants.AnyAsync(it => it.Id == consultantId, ct)
        && (
            caller.Has(Scopes.RegisterManage)
            || caller.Has(Scopes.Consultant) && await db.AreOnePerson(caller.ConsultantId, consultantId, ct)
        );

    /// <summary>The entry that reverses each of these, by the entry that it reverses.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Guid>> ReversalsOf(
        this IRegisterDb db,
        IReadOnlyCollection<Guid> credits,
        CancellationToken ct
    ) =>
        await db
            .CpdCredits.Where(it => it.ReversesId != null && credits.Contains(it.ReversesId.Value))
            .ToDictionaryAsync(it => it.ReversesId!.Value, it => it.Id, ct);
}
