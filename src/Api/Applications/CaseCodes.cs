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
        "application.person-needed",
    ];

    /// <summary>Why a kind of application is not possible for a registration.</summary>
    public static readonly string[] OfKinds =
    [
        "application.already-registered",
        "application.not-registered",
        "application.only-provisional",
        "application.return-instead",
        "application.too-early",
        "application.not-ended",
        "application.return-barred",
        "application.measure-runs",
        "application.route-needed",
        "application.route-not-needed",
        "registration.renewal-filed-already",
        "registration.renewed-already",
        "registration.period-over",
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
        "application.not-for-kind",
    ];
}
