namespace Accreditation.Domain.Cpd.Attendance;

/// <summary>Somebody whom a list can be about: one whose number and surname both match.</summary>
/// <param name="ConsultantId">The person.</param>
/// <param name="Credits">What the person has for the run already, without what was reversed.</param>
public sealed record Participant(Guid ConsultantId, IReadOnlyList<Ledger.CpdCredit> Credits)
{
    /// <summary>The minutes posted before; null when there were none.</summary>
    public int? Minutes => Credits.Count == 0 ? null : Credits[0].Minutes;
}
