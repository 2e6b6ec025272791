using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Endorsements;

/// <summary>What a manager can say to a fixed statement. There is no "cannot": an endorsement is not a complaint.</summary>
[Dutch("oordeel bij een vaste uitspraak")]
public enum CompetenceOpinion
{
    /// <summary>The consultant can do this.</summary>
    Can,

    /// <summary>The manager cannot tell.</summary>
    CannotTell,
}

/// <summary>The answer to one fixed statement of the rules.</summary>
/// <param name="Code">The code of the statement.</param>
/// <param name="Opinion">What the manager says.</param>
[Dutch("antwoord op een vaste uitspraak")]
public sealed record CompetenceAnswer(string Code, CompetenceOpinion Opinion);
