using Accreditation.Domain.Shared;

namespace Accreditation.Domain.WatchLists;

/// <summary>On what ground an organisation follows a consultant. Derived from employments and consents on each day, never set.</summary>
[Dutch("grond om te volgen")]
public enum WatchRelation
{
    /// <summary>There is none yet: the organisation learns what anybody may know.</summary>
    Pending,

    /// <summary>An employment on record with the organisation covers the day.</summary>
    ByEmployment,

    /// <summary>The consultant consented.</summary>
    ByConsent,

    /// <summary>There was one, and it is over: the employment ended, or the consent was withdrawn.</summary>
    Ended,
}

/// <summary>What follows from a relation.</summary>
public static class WatchRelations
{
    /// <summary>Whether it holds, so that events and more than the public facts are told.</summary>
    public static bool Holds(this WatchRelation relation) =>
        relation is WatchRelation.ByEmployment or WatchRelation.ByConsent;
}
