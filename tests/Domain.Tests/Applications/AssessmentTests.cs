using Accreditation.Domain.Applications;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Tests.Policies;

namespace Accreditation.Domain.Tests.Applications;

public class AssessmentTests
{
    private readonly List<EvidenceItem> evidence = [];
    private readonly List<EndorsementFacts> endorsements = [];

    [Fact]
    public void Without_evidence_everything_is_missing_and_alternatives_count_as_one() =>
        Assert.Equal(["education", "competence"], Training().Missing);

    [Fact]
    public void It_names_the_evidence_because_of_which_a_rule_is_met()
    {
        var diploma = Add(A.Facts(EvidenceKind.Diploma, new DateOnly(1999, 1, 1)));
        Add(A.Facts(EvidenceKind.Cv));

        var rule = Rule(Training(), "education");

        Assert.Equal((RuleOutcome.Met, 1), (rule.Outcome, rule.Counted));
        Assert.Equal([diploma], rule.Because);
    }

    [Fact]
    public void Of_alternatives_one_is_enough()
    {
        Add(A.Facts(EvidenceKind.ReflectionReport));

        var assessment = Training();

        Assert.Equal(RuleOutcome.Met, Rule(assessment, "reflection").Outcome);
        Assert.Equal(RuleOutcome.NotNeeded, Rule(assessment, "statement").Outcome);
        Assert.Equal(["education"], assessment.Missing);
    }

    [Theory]
    [InlineData("2024-03-02", RuleOutcome.Met)]
    [InlineData("2024-03-01", RuleOutcome.Missing)]
    public void What_is_too_old_does_not_count(string issuedOn, RuleOutcome outcome)
    {
        Add(A.Facts(EvidenceKind.ReflectionReport, DateOnly.Parse(issuedOn)));

        Assert.Equal(outcome, Rule(Training(), "reflection").Outcome);
    }

    [Theory]
    [InlineData("2026-03-02", RuleOutcome.Met)]
    [InlineData("2026-03-01", RuleOutcome.Missing)]
    public void An_endorsement_counts_where_the_rule_accepts_it_and_while_it_is_valid(string until, RuleOutcome outcome)
    {
        Endorse("2024-01-01", null, 36, DateOnly.Parse(until));

        Assert.Equal(outcome, Rule(Training(), "statement").Outcome);
        Assert.Equal(RuleOutcome.Missing, Rule(Training(), "education").Outcome);
    }

    [Theory]
    [InlineData("2024-01-01", "2025-12-31", 24)]
    [InlineData("2024-01-15", "2026-01-13", 23)]
    [InlineData("2019-01-01", "2023-03-01", 24)]
    public void Months_are_whole_and_lie_within_the_years_that_count(string from, string until, int months)
    {
        Add(A.Work(from, until));

        Assert.Equal(months, Rule(Experience(), "months").Counted);
    }

    [Fact]
    public void Months_covered_twice_count_once()
    {
        Add(A.Work("2024-01-01", "2024-08-31"));
        Add(A.Work("2024-05-01", "2024-12-31"));
        Endorse("2024-01-01", "2024-12-31", 36, A.Today);

        Assert.Equal(12, Rule(Experience(), "months").Counted);
    }

    [Fact]
    public void Work_that_goes_on_counts_up_to_the_filing()
    {
        Add(A.Work("2024-03-02", null));

        Assert.Equal(24, Rule(Experience(), "months").Counted);
    }

    [Fact]
    public void Hours_for_one_organisation_on_the_same_days_count_once()
    {
        Add(A.Work("2024-01-01", "2024-12-31", 1000));
        Add(A.Work("2024-01-01", "2024-12-31", 1200));

        Assert.Equal(1200, Rule(Experience(), "hours").Counted);
    }

    [Fact]
    public void Hours_for_two_organisations_add_up()
    {
        Add(A.Work("2024-01-01", "2024-12-31", 1000));
        Add(A.Work("2024-01-01", "2024-12-31", 1080, "GM0599"));

        Assert.Equal(
            (2080, RuleOutcome.Met),
            (Rule(Experience(), "hours").Counted, Rule(Experience(), "hours").Outcome)
        );
    }

    [Fact]
    public void Hours_outside_the_years_that_count_are_left_out()
    {
        Add(A.Work("2019-03-02", "2023-03-01", 1461));

        Assert.Equal(730, Rule(Experience(), "hours").Counted);
    }

    [Fact]
    public void An_endorsement_tells_of_the_work_up_to_the_day_it_was_given()
    {
        Endorse("2026-01-05", null, 35, A.Today.AddDays(300), givenOn: "2026-02-01");

        Assert.Equal(28 * 5, Rule(Experience(), "hours").Counted);
    }

    [Fact]
    public void A_reason_for_one_alternative_answers_for_its_group() =>
        Assert.Equal(["education"], Training().MissingBesides(["reflection"]));

    private Assessment Training() => Assessment.Of(SamplePolicy.Training, evidence, endorsements, A.Today);

    private Assessment Experience() => Assessment.Of(SamplePolicy.Experience, evidence, endorsements, A.Today);

    private static AssessedRule Rule(Assessment assessment, string code) =>
        assessment.Rules.Single(rule => rule.Code == code);

    private Guid Add(EvidenceFacts facts)
    {
        var item = A.Draft().AddEvidence(facts, A.Document(), A.Policy, A.Now).Value;
        evidence.Add(item);
        return item.Id;
    }

    private void Endorse(string from, string? until, int hours, DateOnly validUntil, string givenOn = "2026-02-01") =>
        endorsements.Add(
            new EndorsementFacts(
                Guid.CreateVersion7(),
                A.Employer,
                DateOnly.Parse(from),
                until is null ? null : DateOnly.Parse(until),
                hours,
                DateOnly.Parse(givenOn),
                validUntil
            )
        );
}
