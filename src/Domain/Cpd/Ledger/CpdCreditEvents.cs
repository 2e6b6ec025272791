using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Ledger;

/// <summary>An entry came into a ledger.</summary>
public sealed record CpdCreditEntered(
    Guid CreditId,
    Guid ConsultantId,
    CreditSource Source,
    string Category,
    decimal Points
) : DomainEvent("cpd-credit.entered.v1");

/// <summary>An entry was reversed by another one.</summary>
public sealed record CpdCreditReversed(Guid CreditId, Guid ReversedId, Guid ConsultantId)
    : DomainEvent("cpd-credit.reversed.v1");
