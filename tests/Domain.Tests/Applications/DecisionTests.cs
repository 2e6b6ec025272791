using Accreditation.Domain.Applications;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Tests.Applications;

public class DecisionTests
{
    private readonly RegistrationApplication complete = A.Case(ApplicationState.WithCommittee);
    private readonly RegistrationApplication incomplete = A.Case(ApplicationState.WithCommittee, complete: false);

    [Fact]
    public void A_grant_stops_the_clock_and_opens_the_objection_term()
    {
        Assert.Null(Grant(complete, GrantTerms.Plain));

        Assert.Equal((A.Today, A.Today.AddDays(42)), (complete.Clock?.StoppedOn, complete.Decision?.ObjectionUntil));
    }

    [Fact]
    public void A_grant_needs_every_requirement()
    {
        var error = Grant(incomplete, GrantTerms.Plain);

        Assert.Equal("application.requirements-missing", error?.Code);
        Assert.Equal(["education", "competence"], (IEnumerable<string>)error!.Extensions["missing"]!);
    }

    [Fact]
    public void A_person_can_set_a_requirement_aside_with_a_reason_or_cover_it_by_a_condition() =>
        Assert.Null(
            Grant(incomplete, new GrantTerms(false, [new RuleReason("education", A.Text)], [A.Condition("reflection")]))
        );

    [Fact]
    public void Somebody_in_training_can_be_granted_a_provisional_registration() =>
        Assert.Null(Grant(incomplete, GrantTerms.Plain with { Provisional = true }));

    [Fact]
    public void A_provisional_registration_needs_rules_that_know_it()
    {
        var terms = A.Policy.Registration with { Provisional = new(false, 0) };
        var strict = A.Policy with { Registration = terms };

        var granted = complete.Grant(
            A.Decider,
            GrantTerms.Plain with
            {
                Provisional = true,
            },
            A.Assessment(complete),
            strict,
            A.Now
        );

        Assert.Equal("application.provisional-not-allowed", granted.Error?.Code);
    }

    [Fact]
    public void A_condition_falls_due_later() =>
        Assert.Equal(
            "input.invalid",
            Grant(complete, new GrantTerms(false, [], [A.Condition() with { DueOn = A.Today }]))?.Code
        );

    [Fact]
    public void A_refusal_is_announced_first() =>
        Assert.Equal("application.refusal-not-announced", Refuse(incomplete, A.Reasons)?.Code);

    [Theory]
    [InlineData(14, "application.view-term-runs")]
    [InlineData(15, null)]
    public void A_refusal_waits_for_the_consultant(int days, string? code)
    {
        Announce(incomplete);

        Assert.Equal(code, Refuse(incomplete, A.Reasons, days)?.Code);
    }

    [Fact]
    public void A_refusal_need_not_wait_longer_once_the_consultant_responded()
    {
        Announce(incomplete);
        incomplete.GiveView(A.Consultant, A.Text, A.Now);

        Assert.Null(Refuse(incomplete, A.Reasons));
    }

    [Fact]
    public void A_response_is_given_once_and_only_when_asked()
    {
        Assert.Equal("application.no-view-asked", incomplete.GiveView(A.Consultant, A.Text, A.Now).Error?.Code);
        Announce(incomplete);

        Assert.Null(incomplete.GiveView(A.Consultant, A.Text, A.Now).Error);
        Assert.Equal("application.no-view-asked", incomplete.GiveView(A.Consultant, A.Text, A.Now).Error?.Code);
    }

    [Fact]
    public void A_refusal_gives_a_reason_for_every_requirement_that_is_not_met()
    {
        var announced = incomplete.IntendRefusal(A.Decider, A.Reasons[..1], A.Assessment(incomplete), A.Policy, A.Now);

        Assert.Equal("application.reasons-incomplete", announced.Error?.Code);
        Assert.Equal(["competence"], (IEnumerable<string>)announced.Error!.Extensions["missing"]!);
    }

    [Fact]
    public void A_refusal_without_any_reason_is_none() =>
        Assert.Equal(
            "application.reasons-incomplete",
            complete.IntendRefusal(A.Decider, [], A.Assessment(complete), A.Policy, A.Now).Error?.Code
        );

    [Fact]
    public void An_untrue_declaration_can_be_a_reason_when_the_papers_are_in_order() =>
        Assert.Null(
            complete
                .IntendRefusal(A.Decider, [new RuleReason("truth", A.Text)], A.Assessment(complete), A.Policy, A.Now)
                .Error
        );

    [Fact]
    public void A_reason_names_a_rule_of_the_case()
    {
        RuleReason[] reasons = [.. A.Reasons, new RuleReason("sympathy", A.Text)];

        var announced = incomplete.IntendRefusal(A.Decider, reasons, A.Assessment(incomplete), A.Policy, A.Now);

        Assert.Equal("application.rule-unknown", announced.Error?.Code);
    }

    [Fact]
    public void A_refusal_rests_only_on_what_the_consultant_was_heard_on()
    {
        Announce(incomplete);

        var error = Refuse(incomplete, [.. A.Reasons, new RuleReason("truth", A.Text)], days: 15);

        Assert.Equal("application.reason-not-heard", error?.Code);
    }

    [Theory]
    [InlineData(28, "application.repair-term-runs")]
    [InlineData(29, null)]
    public void A_case_is_closed_for_missing_items_only_after_the_repair_term(int days, string? code) =>
        Assert.Equal(
            code,
            A.Case(ApplicationState.Incomplete).DeclineToProcess(A.Assessor, A.Policy, A.Now.AddDays(days)).Error?.Code
        );

    private static void Announce(RegistrationApplication application) =>
        Assert.Null(application.IntendRefusal(A.Decider, A.Reasons, A.Assessment(application), A.Policy, A.Now).Error);

    private static Error? Grant(RegistrationApplication application, GrantTerms terms) =>
        application.Grant(A.Decider, terms, A.Assessment(application), A.Policy, A.Now).Error;

    private static Error? Refuse(RegistrationApplication application, RuleReason[] reasons, int days = 0) =>
        application.Refuse(A.Decider, reasons, A.Assessment(application), A.Policy, A.Now.AddDays(days)).Error;
}
