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
            new RegistrationTerms(60, 26, 2, [26, 12, 6], new ProvisionalTerms(true, 24)),
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
            new CpdRules(RuleStatus.Proposal, 100, 60, 0.25m, [], [], 2080, 0, 25)
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
