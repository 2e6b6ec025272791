using Accreditation.Domain.Policies;

namespace Accreditation.Domain.Tests.Policies;

/// <summary>Rules with small, telling numbers.</summary>
internal static class SamplePolicy
{
    private static readonly Wording Text = new("tekst", "text");

    public static Policy Create() =>
        new(
            "wmo-consulent",
            1,
            new DateOnly(2020, 1, 1),
            null,
            Text,
            new RegistrationTerms(60, 26, 2, [26, 12, 6, 2], new ProvisionalTerms(true, 24)),
            new DecisionTerms(8, 8, 1, 4, 2, 6, 6, 2),
            new PublicationTerms(5, 10),
            new AdmissionRules(RuleStatus.Proposal, [Training, Experience]),
            [new DeclarationText("truth", 2, Text), new DeclarationText("privacy-notice", 1, Text)],
            new EndorsementRules(
                true,
                12,
                500,
                25,
                [new CodedWording("reports", Text)],
                [new CodedWording("advice", Text)]
            ),
            Cpd,
            Renewal,
            PolicyTransition.Keep
        );

    /// <summary>100 points: 50 accredited, 25 reflection of which 10 with peers, at most 25 free; three themes.</summary>
    public static CpdRules Cpd { get; } =
        new(
            RuleStatus.Proposal,
            100,
            60,
            0.25m,
            [
                new CpdCategoryRule("accredited", Text, 50, null, null),
                new CpdCategoryRule("reflection", Text, 25, null, null),
                new CpdCategoryRule("peer-consultation", Text, 10, null, "reflection"),
                new CpdCategoryRule("free", Text, null, 25, null),
            ],
            [
                new CpdThemeRule("law-and-case-law", Text, 15, false),
                new CpdThemeRule("conversation-and-conflict", Text, 15, false),
                new CpdThemeRule("ethics-privacy-discrimination", Text, 5, true),
            ],
            2080,
            0,
            25,
            true,
            new CpdCaps(8, 40, 3),
            new OwnReportRules(["free", "reflection"], 12, 2400, 50),
            new PeerGroupRules("peer-consultation", 3, 10, 3, 60, 240, 2),
            new AccreditationRules(36, 1080, true, 1080),
            new AttendanceRules(14, 12, 14)
        );

    private static RenewalRules Renewal { get; } =
        new(
            26,
            24,
            30,
            new ExtensionRules([new CodedWording("illness", Text)], [6, 12], 12, 24),
            new DispensationRules([new CodedWording("long-absence", Text)], 100),
            new ReinstatementRules(24, 60, 10, 12)
        );

    public static AdmissionRouteRules Training { get; } =
        new(
            AdmissionRoute.Training,
            Text,
            [
                Items("education", [EvidenceKind.Diploma, EvidenceKind.Certificate]),
                Items("reflection", [EvidenceKind.ReflectionReport], withinYears: 2, group: "competence"),
                Items(
                    "statement",
                    [EvidenceKind.EmployerStatement],
                    endorsement: true,
                    withinYears: 2,
                    group: "competence"
                ),
            ]
        );

    public static AdmissionRouteRules Experience { get; } =
        new(
            AdmissionRoute.Experience,
            Text,
            [Worked("months", MinimumUnit.Months, 24), Worked("hours", MinimumUnit.Hours, 2080)]
        );

    private static AdmissionRequirement Items(
        string code,
        EvidenceKind[] kinds,
        bool endorsement = false,
        int? withinYears = null,
        string? group = null
    ) => new(code, Text, kinds, endorsement, new Minimum(MinimumUnit.Items, 1), withinYears, group);

    private static AdmissionRequirement Worked(string code, MinimumUnit unit, int amount) =>
        new(
            code,
            Text,
            [EvidenceKind.EmployerStatement, EvidenceKind.Contract],
            true,
            new Minimum(unit, amount),
            5,
            null
        );
}
