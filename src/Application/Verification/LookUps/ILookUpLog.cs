namespace Accreditation.Application.Verification.LookUps;

/// <summary>
/// Where look-ups are noted. Noting never waits and never fails: what cannot be kept is counted and told to the operator
/// (docs/look-up-log.md).
/// </summary>
public interface ILookUpLog
{
    /// <summary>Notes look-ups, to be written soon.</summary>
    void Note(IEnumerable<LookUp> lookUps);
}
