using Accreditation.Domain.Applications;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Tests.Policies;
using R = Accreditation.Domain.Tests.Registrations.A;

namespace Accreditation.Domain.Tests.Applications;

/// <summary>The registration of these tests runs from 2021 to 2025; with its notices proven it lapses on 2 July 2026.</summary>
public class KindGuardTests
{
    private static readonly CaseRequest Longer = new(Extension: new ExtensionRequest("illness", 6, A.Text));
    private static readonly CaseRequest Easier = new(
        Dispensation: new DispensationRequest("total", 20, "long-absence", A.Text)
    );

    [Theory]
    [InlineData("2025-07-01", "application.too-early")]
    [InlineData("2025-07-02", null)]
    [InlineData("2026-07-01", null)]
    [InlineData("2026-07-02", "application.return-instead")]
    public void A_renewal_is_filed_in_the_last_weeks_or_the_grace(string day, string? code) =>
        Assert.Equal(code, Forbid(ApplicationKind.Renewal, new(), R.Lapsed(), day));

    [Theory]
    [InlineData("2025-12-31", null)]
    [InlineData("2026-01-01", "registration.period-over")]
    public void An_extension_is_asked_before_the_end(string day, string? code) =>
        Assert.Equal(code, Forbid(ApplicationKind.Extension, Longer, R.Lapsed(), day));

    [Fact]
    public void A_dispensation_can_be_asked_in_the_grace() =>
        Assert.Null(Forbid(ApplicationKind.Dispensation, Easier, R.Lapsed(), "2026-02-01"));

    [Theory]
    [InlineData(ApplicationKind.Renewal)]
    [InlineData(ApplicationKind.Reinstatement)]
    public void Who_was_never_registered_asks_for_a_first_registration(ApplicationKind kind) =>
        Assert.Equal("application.not-registered", Forbid(kind, new(), null, "2025-12-01"));

    [Fact]
    public void A_provisional_registration_is_not_renewed()
    {
        var provisional = R.Registration(R.Period(kind: PeriodKind.Provisional));

        Assert.Equal("application.only-provisional", Forbid(ApplicationKind.Renewal, new(), provisional, "2025-12-01"));
        Assert.Null(Forbid(ApplicationKind.Initial, new(AdmissionRoute.Training), provisional, "2025-12-01"));
    }

    [Fact]
    public void What_was_renewed_is_neither_renewed_nor_extended_again()
    {
        var renewed = R.Registration();
        renewed.FileRenewal(new DateOnly(2025, 12, 1), R.Now);
        Assert.Equal(
            "registration.renewal-filed-already",
            Forbid(ApplicationKind.Renewal, new(), renewed, "2025-12-02")
        );

        renewed.Renew(renewed.Facts[0].Id, Terms, new DateOnly(2025, 12, 2), R.Now);

        Assert.Equal("registration.renewed-already", Forbid(ApplicationKind.Renewal, new(), renewed, "2025-12-02"));
        Assert.Equal("registration.renewed-already", Forbid(ApplicationKind.Extension, Longer, renewed, "2025-12-02"));
    }

    [Theory]
    [InlineData("2026-07-01", false, "application.not-ended")]
    [InlineData("2026-07-02", false, null)]
    [InlineData("2031-07-02", false, null)]
    [InlineData("2031-07-03", false, "application.route-needed")]
    [InlineData("2031-07-03", true, null)]
    [InlineData("2031-07-02", true, "application.route-not-needed")]
    public void Who_lapsed_comes_back_and_after_long_as_new(string day, bool route, string? code) =>
        Assert.Equal(
            code,
            Forbid(ApplicationKind.Reinstatement, new(route ? AdmissionRoute.Experience : null), R.Lapsed(), day)
        );

    [Theory]
    [InlineData(RemovalGround.OwnRequest, "2024-01-02", null)]
    [InlineData(RemovalGround.NotRenewed, "2024-01-02", null)]
    [InlineData(RemovalGround.Deceased, "2024-01-02", "application.return-barred")]
    [InlineData(RemovalGround.IssuedInError, "2024-01-02", "application.return-barred")]
    [InlineData(RemovalGround.Measure, "2025-06-30", "application.measure-runs")]
    [InlineData(RemovalGround.Measure, "2025-07-01", null)]
    public void The_ground_of_a_removal_decides_whether_there_is_a_way_back(
        RemovalGround ground,
        string day,
        string? code
    )
    {
        var removed = R.Registration();
        DateOnly? publicUntil = ground is RemovalGround.Measure ? new DateOnly(2025, 6, 30) : null;
        Assert.Null(removed.Remove(ground, new DateOnly(2024, 1, 1), publicUntil, R.Now).Error);

        Assert.Equal(code, Forbid(ApplicationKind.Reinstatement, new(), removed, day));
        Assert.Equal("application.return-instead", Forbid(ApplicationKind.Renewal, new(), removed, day));
    }

    [Fact]
    public void What_the_rules_do_not_offer_is_told_all_at_once()
    {
        var asked = new CaseRequest(
            Extension: new ExtensionRequest("holiday", 7, A.Text),
            Dispensation: new DispensationRequest("colour", 101, "holiday", A.Text)
        );

        Assert.Equal(
            [
                "#/extension/ground",
                "#/extension/months",
                "#/dispensation/ground",
                "#/dispensation/rule",
                "#/dispensation/reductionPercent",
            ],
            asked.NotOfferedBy(SamplePolicy.Create())!.Faults.Select(fault => fault.Location)
        );
    }

    private static NextPeriodTerms Terms { get; } = new(60, new PolicyReference("wmo-consulent", 1), 26, 2);

    private static string? Forbid(ApplicationKind kind, CaseRequest request, Registration? registration, string day) =>
        KindGuards.Forbid(kind, request, registration?.History, SamplePolicy.Create(), DateOnly.Parse(day))?.Code;
}
