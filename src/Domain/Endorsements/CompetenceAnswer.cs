namespace Accreditation.Domain.Endorsements;

/// <summary>What a manager can say to a fixed statement. There is no "cannot": an endorsement is not a complaint.</summary>
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
public sealed record CompetenceAnswer(string Code, CompetenceOpinion Opinion);
