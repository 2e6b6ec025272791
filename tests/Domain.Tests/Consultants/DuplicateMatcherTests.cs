using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;
using static Accreditation.Domain.Tests.Consultants.AConsultant;

namespace Accreditation.Domain.Tests.Consultants;

public class DuplicateMatcherTests
{
    private static readonly DateOnly Start = new(2022, 1, 1);

    [Fact]
    public void Same_birth_date_surname_initial_and_address_is_definite()
    {
        var match = Assert.Single(Rank(Like.Called("A.", null, null, "Voorbeeld").Build()));

        Assert.Equal((DuplicateLikelihood.Definite, 8), (match.Likelihood, match.Score));
    }

    [Fact]
    public void The_only_record_with_the_same_whole_name_birth_date_and_employer_is_definite()
    {
        var match = Assert.Single(Rank(Like.Reached("other@example.nl").Working(Amsterdam, Start).Build()));

        Assert.Equal((DuplicateLikelihood.Definite, 4), (match.Likelihood, match.Score));
    }

    [Fact]
    public void Two_such_records_are_only_potential()
    {
        var matches = Rank(
            Like.Reached("one@example.nl").Working(Amsterdam, Start).Build(),
            Like.Reached("two@example.nl").Working(Amsterdam, Start).Build()
        );

        Assert.All(matches, match => Assert.Equal(DuplicateLikelihood.Potential, match.Likelihood));
    }

    [Fact]
    public void The_same_address_alone_is_potential()
    {
        var match = Assert.Single(Rank(Like.Called("C.", null, null, "Ander").Born(1990, 1, 1).Build()));

        Assert.Equal((DuplicateLikelihood.Potential, 5), (match.Likelihood, match.Score));
    }

    [Theory]
    [InlineData("A.", "Voorbeeld", 1980, false, true)]
    [InlineData("A.", "Voorbeeld", 1990, true, true)]
    [InlineData("A.", "Ander", 1980, true, true)]
    [InlineData("C.", "Voorbeeld", 1980, true, true)]
    [InlineData("A.", "Voorbeeld", 1990, false, false)]
    [InlineData("C.", "Ander", 1980, true, false)]
    public void Three_likenesses_are_potential_and_two_are_none(
        string initials,
        string surname,
        int year,
        bool colleague,
        bool matches
    )
    {
        var like = Like.Called(initials, null, null, surname).Born(year, 5, 17).Reached("other@example.nl");

        Assert.Equal(matches, Rank((colleague ? like.Working(Amsterdam, Start) : like).Build()).Count == 1);
    }

    [Fact]
    public void An_employer_of_the_past_does_not_count() =>
        Assert.Empty(
            Rank(
                Like.Called("C.", null, null, "Voorbeeld")
                    .Reached("other@example.nl")
                    .Working(Amsterdam, Start, Start)
                    .Build()
            )
        );

    [Fact]
    public void The_likeliest_comes_first_whatever_the_order_of_the_candidates()
    {
        Consultant[] candidates =
        [
            Like.Called("C.", null, null, "Ander").Born(1990, 1, 1).Build(),
            Like.Build(),
            Like.Reached("other@example.nl").Build(),
        ];

        Assert.Equal(Rank(candidates), Rank([.. candidates.Reverse()]));
        Assert.Equal(candidates[1].Id, Rank(candidates)[0].ConsultantId);
    }

    [Fact]
    public void A_merged_record_points_at_its_survivor()
    {
        var (survivor, merged) = (
            Like.Called("A.", null, null, "Getrouwd").Reached("other@example.nl").Build(),
            Like.Build()
        );
        merged.MergeInto(survivor.Id);

        Assert.Equal(survivor.Id, Assert.Single(Rank(merged, survivor)).ConsultantId);
    }

    private static IReadOnlyList<DuplicateMatch> Rank(params Consultant[] candidates) =>
        DuplicateMatcher.Rank(
            new DuplicateProbe(
                Name("A.B.", "Anneke", "van der", "Voorbeeld"),
                new DateOnly(1980, 5, 17),
                EmailAddress.Parse("anneke@example.nl"),
                new HashSet<OrganisationCode> { Amsterdam.Code }
            ),
            candidates,
            Today
        );
}
