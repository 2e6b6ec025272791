using Accreditation.Domain.Cpd.Ledger;

namespace Accreditation.Application.Cpd.Ledger;

/// <summary>Gives the round of draws that a month has.</summary>
public interface IAuditRounds
{
    /// <summary>
    /// The round of the month that a day is in. The first who needs it opens it; two at once end up with the same one. It is
    /// saved by itself, so ask for it before anything is changed.
    /// </summary>
    Task<AuditRound> For(string section, DateOnly day, CancellationToken ct);
}
