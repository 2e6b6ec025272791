using Accreditation.Domain.Consultants;
using static Accreditation.Domain.Tests.Consultants.AConsultant;

namespace Accreditation.Domain.Tests.Consultants;

public class ConsultantTests
{
    [Fact]
    public void A_renamed_consultant_keeps_the_earlier_name()
    {
        var consultant = Like.Build();

        consultant.Rename(Name("A.B.", "Anneke", null, "Nieuwenhuis"), Now);

        var previous = Assert.Single(consultant.PreviousNames);
        Assert.Equal(("A.B. van der Voorbeeld", Now), (previous.Name.Display, previous.UntilAt));
        Assert.Equal(("nieuwenhuis", "a"), (consultant.SearchKey, consultant.FirstInitial));
    }

    [Fact]
    public void The_same_again_changes_nothing_and_raises_nothing()
    {
        var consultant = Like.Build();

        consultant.Rename(consultant.Name, Now);
        consultant.ChangeContact(Contact("anneke@example.nl"));
        consultant.CorrectBirthDate(consultant.BirthDate, Now);

        Assert.Empty(consultant.PreviousNames);
        Assert.Empty(consultant.TakeEvents());
    }

    [Theory]
    [InlineData(1899, 12, 31, false)]
    [InlineData(1900, 1, 1, true)]
    [InlineData(2010, 11, 22, true)]
    [InlineData(2010, 11, 23, false)]
    public void Somebody_is_born_from_1900_up_to_sixteen_years_ago(int year, int month, int day, bool accepted)
    {
        var entered = Consultant.Enter(
            Name("A.", null, null, "Bakker"),
            Contact("a@example.nl"),
            new(year, month, day),
            Now
        );

        Assert.Equal(accepted, entered.Error is null);
    }

    [Fact]
    public void Events_hold_no_personal_data()
    {
        var consultant = Consultant
            .Enter(Name("A.", null, null, "Bakker"), Contact("a@example.nl"), new(1980, 5, 17), Now)
            .Value;
        consultant.Rename(Name("A.", null, null, "Visser"), Now);
        consultant.AddEmployment(At(Amsterdam, new(2020, 1, 1)));

        var told = string.Join(' ', consultant.TakeEvents());

        Assert.DoesNotMatch("Bakker|Visser|example|1980|GM0363|Amsterdam", told);
    }

    [Fact]
    public void A_merged_record_changes_no_more_until_the_merge_is_undone()
    {
        var consultant = Like.Build();
        consultant.MergeInto(Guid.NewGuid());

        Assert.Equal("consultant.merged", consultant.ChangeContact(Contact("b@example.nl")).Error?.Code);

        consultant.UndoMerge();
        Assert.Null(consultant.ChangeContact(Contact("b@example.nl")).Error);
    }

    [Fact]
    public void A_record_is_not_merged_into_itself_and_only_a_merge_is_undone()
    {
        var consultant = Like.Build();

        Assert.Equal("consultant.merged-into-itself", consultant.MergeInto(consultant.Id).Error?.Code);
        Assert.Equal("consultant.not-merged", consultant.UndoMerge().Error?.Code);
    }
}
