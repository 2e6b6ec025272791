using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Registrations;

/// <summary>Every expected failure around merging consultants.</summary>
public static class ConsultantMergeErrors
{
    /// <summary>There is no such merge, or not for this caller.</summary>
    public static readonly Error NotFound = SharedErrors.NotFound("consultant merge");

    /// <summary>Somebody cannot be merged with themselves.</summary>
    public static readonly Error SameConsultant = SharedErrors.InvalidBody(
        "#/mergedId",
        "consultant-merge.same-consultant",
        "Name two different consultants."
    );

    /// <summary>Four eyes are needed.</summary>
    public static readonly Error FourEyes = new(
        "consultant-merge.four-eyes",
        ErrorKind.RuleBroken,
        "Who proposed this cannot decide on it; ask another registrar."
    );

    /// <summary>Nobody judges their own.</summary>
    public static readonly Error OwnRecord = new(
        "consultant-merge.own-record",
        ErrorKind.Forbidden,
        "One of these records is your own; let other registrars handle it."
    );

    /// <summary>The state does not allow it.</summary>
    public static Error WrongState(ConsultantMergeState state) =>
        new(
            "consultant-merge.wrong-state",
            ErrorKind.RuleBroken,
            $"The merge is in state {state}, in which this is not possible; read it again."
        );

    /// <summary>One of the two takes part in another merge that is not decided.</summary>
    public static readonly Error AlreadyProposed = new(
        "consultant-merge.already-proposed",
        ErrorKind.Conflict,
        "One of these consultants takes part in another merge that awaits its decision; decide on that one first."
    );
}
