namespace Accreditation.Client.Tests;

public class LookUpTests(RunningRegister register)
{
    [Theory]
    [InlineData("registered", Standing.Registered)]
    [InlineData("provisional (in training)", Standing.Provisional)]
    [InlineData("conditional, by a condition", Standing.Conditional)]
    [InlineData("suspended, published", Standing.Suspended)]
    [InlineData("lapsed", Standing.Lapsed)]
    public async Task A_number_in_the_register_tells_how_it_stands(string shows, Standing standing)
    {
        var found = await Find<LookUp.Found>(shows);

        Assert.Equal(standing, found.Entry.Standing);
        Assert.Equal(RunningRegister.NumberOf(shows), found.Entry.Number);
        Assert.NotEmpty(found.Entry.DisplayName);
    }

    [Fact]
    public async Task A_published_measure_is_told_with_its_dates()
    {
        var measure = Assert.Single((await Find<LookUp.Found>("suspended, published")).Entry.Measures);

        Assert.Equal(MeasureKind.Suspension, measure.Kind);
        Assert.True(measure.PublicUntil >= measure.From);
    }

    [Fact]
    public async Task One_who_was_removed_by_a_measure_is_gone_with_the_ground() =>
        Assert.Equal("measure", (await Find<LookUp.Removed>("removed, by a measure, published")).Ground);

    [Fact]
    public async Task One_who_left_is_gone_and_the_ground_is_nobodys_business() =>
        Assert.Null((await Find<LookUp.Removed>("removed, own request")).Ground);

    [Fact]
    public async Task A_merged_number_leads_to_the_surviving_one()
    {
        using var client = register.Client();

        var merged = await Find<LookUp.Merged>("merged into another number");
        var survivor = await client.Entries.Find(merged.SurvivingNumber);

        Assert.Equal(merged.SurvivingNumber, Assert.IsType<LookUp.Found>(survivor).Entry.Number);
    }

    [Fact]
    public async Task A_handler_that_follows_redirects_does_not_hide_a_merger()
    {
        using var following = new HttpClientHandler { AllowAutoRedirect = true };
        using var client = new RegisterClient(
            new RegisterClientOptions { Address = register.Address, Handler = following }
        );

        var answer = await client.Entries.Find(RunningRegister.NumberOf("merged into another number"));

        Assert.Equal(await Find<LookUp.Merged>("merged into another number"), answer);
    }

    [Fact]
    public async Task A_number_that_was_never_issued_is_told_from_one_that_is_mistyped()
    {
        using var client = register.Client();

        var unknown = Assert.IsType<LookUp.NotFound>(await client.Entries.Find("W00000001B"));
        var mistyped = Assert.IsType<LookUp.Mistyped>(await client.Entries.Find("W00000001C"));

        Assert.Equal("register-entry.never-issued", unknown.Problem.Code);
        Assert.Equal("registration.number-check-failed", mistyped.Problem.Code);
    }

    [Fact]
    public async Task The_register_tells_what_held_on_an_earlier_day()
    {
        using var client = register.Client();
        var number = RunningRegister.NumberOf("registered");
        var since = (await Find<LookUp.Found>("registered")).Entry.StandingSince;

        var before = await client.Entries.Find(number, since.AddYears(-30));
        var then = Assert.IsType<LookUp.Found>(await client.Entries.Find(number, since));

        Assert.Equal("register-entry.not-yet-registered", Assert.IsType<LookUp.NotFound>(before).Problem.Code);
        Assert.Equal(since, then.Entry.AsOf.ValidAt);
    }

    [Fact]
    public async Task What_the_register_knew_earlier_can_be_asked()
    {
        using var client = register.Client();
        var known = DateTimeOffset.UtcNow.AddMinutes(-1).ToOffset(TimeSpan.FromHours(2));

        var answer = await client.Entries.Find(RunningRegister.NumberOf("registered"), knownAt: known);

        var found = Assert.IsType<LookUp.Found>(answer);
        Assert.Equal(known.ToUnixTimeMilliseconds(), found.Entry.AsOf.KnownAt.ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task Nothing_is_sent_again_when_nothing_changed()
    {
        using var client = register.Client();

        var first = await Find<LookUp.Found>("registered");
        var again = await client.Entries.Find(first.Entry.Number, ifChangedSince: first.ETag);

        Assert.IsType<LookUp.Unchanged>(again);
    }

    [Fact]
    public async Task A_name_is_searched_with_an_initial()
    {
        using var client = register.Client();
        var entry = (await Find<LookUp.Found>("registered")).Entry;
        var (initials, surname) = (entry.DisplayName.Split(' ')[0], entry.DisplayName.Split(' ', 2)[1]);

        var hits = await client.Entries.Search(surname, initials[..1]);

        Assert.True(hits.More || hits.Items.Any(hit => hit.Number == entry.Number));
        Assert.All(hits.Items, hit => Assert.Contains(surname.Split(' ')[^1], hit.DisplayName));
    }

    [Fact]
    public async Task Input_that_is_refused_is_told_fault_by_fault()
    {
        using var client = register.Client();

        var refused = await Assert.ThrowsAsync<RegisterException>(() => client.Entries.Search("ab"));

        Assert.Equal("input.invalid", refused.Problem!.Code);
        Assert.Contains(refused.Problem.Errors!, fault => fault.Location == "#/surname");
    }

    private async Task<T> Find<T>(string shows)
        where T : LookUp
    {
        using var client = register.Client();
        return Assert.IsType<T>(await client.Entries.Find(RunningRegister.NumberOf(shows)));
    }
}
