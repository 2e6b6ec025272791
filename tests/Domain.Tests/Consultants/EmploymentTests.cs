using Accreditation.Domain.Consultants;
using static Accreditation.Domain.Tests.Consultants.AConsultant;

namespace Accreditation.Domain.Tests.Consultants;

public class EmploymentTests
{
    private static readonly DateOnly Start = new(2022, 1, 1);
    private static readonly DateOnly End = new(2023, 12, 31);

    [Theory]
    [InlineData("2021-12-31", false)]
    [InlineData("2022-01-01", true)]
    [InlineData("2023-12-31", true)]
    [InlineData("2024-01-01", false)]
    public void Somebody_works_for_an_organisation_from_the_first_day_to_the_last(string day, bool works) =>
        Assert.Equal(
            works,
            Like.Working(Amsterdam, Start, End).Build().OrganisationsOn(DateOnly.Parse(day)).Contains(Amsterdam.Code)
        );

    [Fact]
    public void One_day_in_a_period_is_enough_to_have_worked_there_in_it()
    {
        var consultant = Like.Working(Amsterdam, Start, End).Working(Utrecht, End.AddDays(1)).Build();

        Assert.Equal([Amsterdam.Code], consultant.OrganisationsBetween(End, End));
        Assert.Equal([Amsterdam.Code, Utrecht.Code], consultant.OrganisationsBetween(End, End.AddDays(1)));
    }

    [Fact]
    public void The_same_function_at_the_same_organisation_does_not_overlap()
    {
        var consultant = Like.Working(Amsterdam, Start, End).Build();

        Assert.Equal("consultant.employment-overlaps", consultant.AddEmployment(At(Amsterdam, End)).Error?.Code);
        Assert.Null(consultant.AddEmployment(At(Amsterdam, End.AddDays(1))).Error);
    }

    [Fact]
    public void A_corrected_employment_does_not_come_to_overlap_another()
    {
        var consultant = Like.Working(Amsterdam, Start, End).Working(Amsterdam, End.AddDays(1)).Build();

        var corrected = consultant.CorrectEmployment(consultant.Employments[0].Id, At(Amsterdam, Start));

        Assert.Equal("consultant.employment-overlaps", corrected.Error?.Code);
    }

    [Fact]
    public void An_employment_ends_by_correcting_its_last_day()
    {
        var consultant = Like.Working(Amsterdam, Start).Build();

        consultant.CorrectEmployment(consultant.Employments[0].Id, At(Amsterdam, Start, End));

        Assert.False(consultant.OrganisationsOn(End.AddDays(1)).Contains(Amsterdam.Code));
        Assert.IsType<EmploymentCorrected>(Assert.Single(consultant.TakeEvents()));
    }

    [Fact]
    public void An_employment_of_somebody_else_is_not_found() =>
        Assert.Equal(
            "resource.not-found",
            Like.Build().CorrectEmployment(Guid.NewGuid(), At(Amsterdam, Start)).Error?.Code
        );

    [Fact]
    public void The_number_of_employments_is_limited()
    {
        var consultant = Like.Build();
        for (var day = 0; day < Consultant.MaxEmployments; day++)
            consultant.AddEmployment(At(Amsterdam, Start.AddDays(day), Start.AddDays(day)));

        Assert.Equal("consultant.too-many-employments", consultant.AddEmployment(At(Utrecht, Start)).Error?.Code);
    }

    [Fact]
    public void A_municipality_is_named_by_its_code_only() =>
        Assert.Equal(
            "consultant.municipality-by-code-only",
            Assert.Single(Employer.Other("Gemeente Verzonnen", Amsterdam.Code).Error!.Faults).Code
        );

    [Fact]
    public void Terms_name_all_their_faults_at_once()
    {
        var error = EmploymentTerms.Of(Employer.Of(Amsterdam), "", new(1899, 1, 1), new(1898, 1, 1)).Error!;

        Assert.Equal(["#/function", "#/from", "#/until"], error.Faults.Select(fault => fault.Location));
    }
}
