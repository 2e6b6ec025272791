using Accreditation.Application.Policies;
using Accreditation.Domain.Cpd.Evaluation;
using Accreditation.Domain.Policies;

namespace Accreditation.Api.Policies;

/// <summary>Examples for the OpenAPI document: the first version of the rules, as shipped.</summary>
internal static class PolicyExamples
{
    public static readonly Policy Policy = PolicyCatalogue.Load().All[0];

    public static readonly PolicySummary Summary = new(
        Policy.Section,
        Policy.Version,
        Policy.From,
        Policy.Until,
        Policy.Title
    );

    public static readonly PolicyDraft Draft = PolicyDraft.Of(Policy) with
    {
        From = new DateOnly(2030, 1, 1),
        Cpd = Policy.Cpd with { TotalPoints = 90 },
        Transition = PolicyTransition.ChooseIfFavourable,
    };

    public static readonly PolicyVersionView Proposed = new()
    {
        Section = Policy.Section,
        Version = 2,
        Revision = 1,
        State = PolicyVersionState.Proposed,
        ProposedAt = new DateTimeOffset(2029, 6, 3, 9, 15, 0, TimeSpan.Zero),
        DecidedAt = null,
        Rules = Draft,
    };

    public static readonly PolicyVersionView Confirmed = Proposed with
    {
        Revision = 2,
        State = PolicyVersionState.Confirmed,
        DecidedAt = new DateTimeOffset(2029, 6, 10, 14, 0, 0, TimeSpan.Zero),
    };

    public static readonly PolicyVersionView Withdrawn = Confirmed with { State = PolicyVersionState.Withdrawn };

    public static readonly PolicyVersionSummary VersionSummary = new()
    {
        Id = Guid.Parse("01987a3e-5b7c-7d40-9a52-3f8e6c1b2d94"),
        Section = Confirmed.Section,
        Version = Confirmed.Version,
        From = Draft.From,
        State = Confirmed.State,
        ProposedAt = Confirmed.ProposedAt,
        DecidedAt = Confirmed.DecidedAt,
    };

    public static readonly SimulatePolicyRequest Simulate = new(Draft);

    public static readonly SimulationResult Simulated = new(
        Policy.Section,
        new DateOnly(2029, 5, 20),
        new ShownCount(1830, 1830),
        new ShownCount(1204, 1204),
        new ShownCount(626, 626),
        [
            new SimulatedRule(
                CpdRuleKind.Total,
                "total",
                new Wording("Alle punten samen", "All points together"),
                new ShownCount(511, 511),
                [
                    new ShortfallBucket(0, 10, new ShownCount(95, 95)),
                    new ShortfallBucket(10, 25, new ShownCount(140, 140)),
                    new ShortfallBucket(25, 50, new ShownCount(180, 180)),
                    new ShortfallBucket(50, 100, new ShownCount(96, 96)),
                ]
            ),
            new SimulatedRule(
                CpdRuleKind.Theme,
                Policy.Cpd.Themes[0].Code,
                Policy.Cpd.Themes[0].Wording,
                new ShownCount(0, 4),
                [new ShortfallBucket(0, 100, new ShownCount(0, 4))]
            ),
        ]
    );

    public const string SimulationLines = """
        {"kind":"progress","evaluated":200,"of":1994}
        {"kind":"result","section":"wmo-consulent","on":"2029-05-20","evaluated":{"atLeast":1830,"atMost":1830},"met":{"atLeast":1204,"atMost":1204},"unmet":{"atLeast":626,"atMost":626},"rules":[]}
        """;
}
