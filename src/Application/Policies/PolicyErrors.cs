using Accreditation.Domain.Shared;

namespace Accreditation.Application.Policies;

/// <summary>Every expected failure around policies.</summary>
public static class PolicyErrors
{
    /// <summary>There is no such section or version.</summary>
    public static readonly Error NotFound = SharedErrors.NotFound("policy");

    /// <summary>The simulated rules are of another section than the address.</summary>
    public static readonly Error SimulatedElsewhere = SharedErrors.InvalidBody(
        "#/policy/section",
        "policy-version.other-section",
        "Give the section of the address; rules are held against the registrations of their own section."
    );

    /// <summary>A simulation runs already.</summary>
    public static readonly Error SimulationBusy = new(
        "policy-simulation.busy",
        ErrorKind.Conflict,
        "A simulation runs already, and each reads the whole ledger; repeat this one when that is done."
    );
}
