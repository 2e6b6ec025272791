using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd;

/// <summary>Why somebody may not handle what is about a consultant: nobody judges their own, nor a colleague.</summary>
public static class CpdIndependenceErrors
{
    /// <summary>It is the caller's own.</summary>
    public static readonly Error OwnRecord = new(
        "cpd.own-record",
        ErrorKind.Forbidden,
        "This is about yourself, so somebody else must handle it."
    );

    /// <summary>It is of a colleague.</summary>
    public static readonly Error OwnOrganisation = new(
        "cpd.own-organisation",
        ErrorKind.Forbidden,
        "The consultant works or recently worked for your organisation, so somebody of another one must handle it."
    );

    /// <summary>Without an organisation nobody can tell whether it is of a colleague.</summary>
    public static readonly Error OrganisationUnknown = new(
        "cpd.organisation-unknown",
        ErrorKind.Forbidden,
        "Your token names no organisation, so it cannot be seen that the consultant is not a colleague of yours."
    );
}
