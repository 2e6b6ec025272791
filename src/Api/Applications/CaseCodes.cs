namespace Accreditation.Api.Applications;

/// <summary>The codes that several operations on cases share.</summary>
internal static class CaseCodes
{
    /// <summary>Why somebody may not judge, or read, a case.</summary>
    public static readonly string[] Judging =
    [
        "application.own-case",
        "application.own-organisation",
        "application.organisation-unknown",
    ];

    /// <summary>Why something cannot be done by an assessor.</summary>
    public static readonly string[] Assessing = [.. Judging, "application.wrong-state"];

    /// <summary>Why something cannot be done by the committee.</summary>
    public static readonly string[] Deciding =
    [
        .. Assessing,
        "application.assessor-decides",
        "application.reasons-incomplete",
        "application.rule-unknown",
    ];
}
