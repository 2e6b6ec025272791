using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Accreditation.Domain.WatchLists;

namespace Accreditation.Domain.Tests.WatchLists;

public class WatchSheetTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    private static readonly Guid List = Guid.NewGuid();
    private static readonly RegistrationNumber One = RegistrationNumber.Parse("W00000001B").Value;
    private static readonly RegistrationNumber Two = RegistrationNumber.Parse("W00000002C").Value;

    [Fact]
    public void What_is_not_sent_goes_and_what_is_the_same_stays_untouched()
    {
        var sheet = Read([new WatchRow(One.Value, "a")], [Entry(One, "a"), Entry(Two, null)]);

        Assert.Equal((0, 0, 1, 1), (sheet.Added, sheet.Updated, sheet.Removed, sheet.Kept));
        Assert.Equal([Two], sheet.Dropped);
        Assert.Empty(sheet.Fresh);
    }

    [Fact]
    public void Another_reference_keeps_the_day_on_which_the_number_was_added()
    {
        var sheet = Read([new WatchRow(One.Value, "b")], [Entry(One, "a")]);

        var fresh = Assert.Single(sheet.Fresh);
        Assert.Equal(("b", Now.AddDays(-1)), (fresh.Reference, fresh.AddedAt));
        Assert.Equal([One], sheet.Dropped);
        Assert.Equal(WatchOutcome.Updated, sheet.Rows[0].Outcome);
    }

    [Fact]
    public void A_number_that_stands_twice_is_taken_once_with_its_first_reference()
    {
        var sheet = Read([new WatchRow(One.Value, "a"), new WatchRow(One.Value, "b")], []);

        Assert.Equal([WatchOutcome.Added, WatchOutcome.Repeated], sheet.Rows.Select(row => row.Outcome));
        Assert.Equal("a", Assert.Single(sheet.Fresh).Reference);
    }

    [Fact]
    public void A_list_tells_of_a_change_and_is_silent_when_there_is_none()
    {
        var list = WatchList.Begin(OrganisationCode.Parse("GM0363"), "Team Wmo", [], Now).Value;
        list.TakeEvents();

        list.Take(Read([], []));
        Assert.Empty(list.TakeEvents());

        list.Take(Read([new WatchRow(One.Value, null)], []));
        Assert.Equal([new WatchListChanged(list.Id, 1, 0, 0)], list.TakeEvents());
        Assert.Equal(1, list.EntryCount);
    }

    [Fact]
    public void The_lowest_free_place_is_taken_and_no_twenty_first()
    {
        var owner = OrganisationCode.Parse("GM0363");

        Assert.Equal(2, WatchList.Begin(owner, "B", [("A", 1), ("C", 3)], Now).Value.Place);
        Assert.Equal(
            WatchListErrors.TooMany,
            WatchList.Begin(owner, "Z", [.. Enumerable.Range(1, 20).Select(i => ($"{i}", i))], Now).Error
        );
    }

    [Fact]
    public void Consent_is_given_once_and_withdrawn_once()
    {
        var consent = WatchConsent.Between(Guid.NewGuid(), OrganisationCode.Parse("GM0363"));
        consent.Give(shareThemeCoverage: false, Now);
        consent.Give(shareThemeCoverage: false, Now.AddDays(1));
        consent.Give(shareThemeCoverage: true, Now.AddDays(2));
        consent.Withdraw(Now.AddDays(3));
        consent.Withdraw(Now.AddDays(4));

        Assert.Equal((Now, Now.AddDays(3), false), (consent.GivenAt, consent.WithdrawnAt, consent.SharesThemeCoverage));
        Assert.Equal(3, consent.TakeEvents().Count);
        Assert.False(consent.IsInForce);
    }

    private static WatchSheet Read(IReadOnlyList<WatchRow> rows, IReadOnlyList<WatchEntry> present) =>
        WatchSheet.Read(
            List,
            rows,
            present,
            new Dictionary<RegistrationNumber, RegistrationNumber?> { [One] = null, [Two] = null },
            Now
        );

    private static WatchEntry Entry(RegistrationNumber number, string? reference) =>
        new()
        {
            WatchListId = List,
            Number = number,
            Reference = reference,
            AddedAt = Now.AddDays(-1),
        };
}
