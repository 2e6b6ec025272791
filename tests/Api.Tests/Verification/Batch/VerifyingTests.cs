using System.Net;
using System.Text.Json.Nodes;
using Accreditation.Api.Tests.Registrations;
using Accreditation.Domain.Registrations;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Verification.Batch;

public class VerifyingTests
{
    private static readonly DateOnly Today = ARegistration.Today;

    [Theory, EveryDatabase]
    public async Task Five_hundred_numbers_are_answered_in_order_with_every_outcome(TestDatabase database)
    {
        var it = await AVerification.By(database);
        var questions = await OneOfEach(it);
        var items = Enumerable.Range(0, 500).Select(i => questions[i % questions.Length]).ToArray();

        var answer = await it.Ask([.. items.Select((one, i) => Numbered(one.Question, i))]);

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Equal(items.Select(one => one.Outcome), Items(answer).Select(item => (string?)item["outcome"]));
        Assert.Equal(
            Enumerable.Range(0, 500).Select(i => $"P-{i}"),
            Items(answer).Select(item => (string?)item["reference"])
        );
    }

    [Theory, EveryDatabase]
    public async Task Every_batch_reads_the_register_by_one_query(TestDatabase database)
    {
        var it = await AVerification.By(database);
        var (one, other) = (await ARegistration.Issued(it.Api), await ARegistration.Issued(it.Api));
        using var commands = new LookUpCommands();

        var answer = await it.Ask(
            new { number = one.Number, validAt = Today.AddDays(-1) },
            new { number = other.Number },
            new { number = AVerification.Unknown }
        );

        Assert.Single(commands.Of(answer), text => text.Contains("registrations", StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task An_item_says_what_the_single_look_up_says_for_its_own_day(TestDatabase database)
    {
        var it = await AVerification.By(database);
        var registration = await ARegistration.Issued(it.Api);
        await registration.Suspend();
        var entry = await registration.LookUp();

        var answer = await it.Ask(
            new { number = registration.Number },
            new { number = registration.Number, validAt = Today.AddDays(-1) },
            new { number = registration.Number, validAt = Today.AddYears(-3) }
        );
        var (now, before, early) = (Items(answer)[0], Items(answer)[1], Items(answer)[2]);

        Assert.Equal(
            ((string?)entry["standing"], (string?)entry["standingSince"], (string?)entry["validUntil"]),
            ((string?)now["outcome"], (string?)now["standingSince"], (string?)now["validUntil"])
        );
        Assert.Equal($"{Today:yyyy-MM-dd}", (string?)now["validAt"]);
        Assert.Equal("registered", (string?)before["outcome"]);
        Assert.Equal("not-found", (string?)early["outcome"]);
    }

    [Theory, EveryDatabase]
    public async Task Right_second_factors_match_with_and_without_the_prefix(TestDatabase database)
    {
        var it = await AVerification.By(database);
        var registration = await ARegistration.Issued(it.Api, prefix: "van der");

        var answer = await it.Ask(
            new { number = registration.Number, surname = registration.Surname.ToUpperInvariant() },
            new { number = registration.Number, surname = $"Van der {registration.Surname}" },
            new
            {
                number = registration.Number,
                surname = registration.Surname,
                birthDate = "1980-05-17",
            }
        );

        Assert.All(Items(answer), item => Assert.Equal("registered", (string?)item["outcome"]));
    }

    [Theory, EveryDatabase]
    public async Task A_wrong_factor_looks_the_same_whichever_it_is_and_whatever_the_standing(TestDatabase database)
    {
        var it = await AVerification.By(database);
        var (registration, removed) = (await ARegistration.Issued(it.Api), await ARegistration.Issued(it.Api));
        await removed.Remove("measure", Today.AddYears(1));

        var answer = await it.Ask(
            Factors(registration.Number, "Anders", "1980-05-17"),
            Factors(registration.Number, registration.Surname, "1980-05-18"),
            Factors(registration.Number, "", null),
            Factors(removed.Number, removed.Surname[..^1], null)
        );
        var shapes = Items(answer).Select(Nameless).ToArray();

        Assert.Equal("does-not-match", (string?)Items(answer)[0]["outcome"]);
        Assert.All(shapes, shape => Assert.Equal(shapes[0], shape));
    }

    [Theory, EveryDatabase]
    public async Task The_measure_behind_a_removal_is_told_only_while_it_is_public(TestDatabase database)
    {
        var it = await AVerification.By(database);
        var (shown, quiet) = (await ARegistration.Issued(it.Api), await ARegistration.Issued(it.Api));
        await shown.Remove("measure", Today);
        await quiet.Remove("own-request");

        var items = Items(await it.Ask(new { number = shown.Number }, new { number = quiet.Number }));

        Assert.Equal($"{Today:yyyy-MM-dd}", (string?)items[0]["removal"]!["publicUntil"]);
        Assert.Null(items[1]["removal"]);
        Assert.All(items, item => Assert.Null(item["standingSince"]));
    }

    [Theory, EveryDatabase]
    public async Task What_is_no_number_is_not_kept(TestDatabase database)
    {
        var it = await AVerification.By(database);

        var asked = await it.Ask(new { number = "J. Verzonnen", reference = "P-1" }, new { number = "W00000001C" });
        var again = await it.Asker.Read($"{AVerification.Url}/{asked.Id}");

        Assert.All(Items(asked), item => Assert.Equal("mistyped", (string?)item["outcome"]));
        Assert.All(Items(again), item => Assert.Null(item["number"]));
        Assert.Equal("P-1", (string?)Items(again)[0]["reference"]);
    }

    [Theory, EveryDatabase]
    public async Task Only_the_organisation_that_asked_sees_it_again(TestDatabase database)
    {
        var it = await AVerification.By(database);
        var asked = await it.AskWithReceipts(new { number = (await ARegistration.Issued(it.Api)).Number });
        var url = $"{AVerification.Url}/{asked.Id}";

        var again = await it.Asker.Read(url);
        var other = await it.Api.As("register.verify", "machine", "GM0599").Read(url);
        var unchanged = await it.Asker.Read(url, ifNoneMatch: again.ETag);

        Assert.Equal(url, asked.Response.Headers.Location!.ToString());
        Assert.Equal(asked.Json!.ToJsonString(), again.Json!.ToJsonString());
        Assert.Equal((HttpStatusCode.NotFound, "resource.not-found"), (other.Status, other.Code));
        Assert.Equal(HttpStatusCode.NotModified, unchanged.Status);
    }

    [Theory, EveryDatabase]
    public async Task The_same_key_gives_the_same_verification_also_at_once(TestDatabase database)
    {
        var it = await AVerification.By(database);
        var registration = await ARegistration.Issued(it.Api);
        var (key, body) = (
            Guid.NewGuid().ToString(),
            AVerification.Request([new { number = registration.Number }], receipts: true)
        );

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => it.Asker.Create(AVerification.Url, body, key))
        );
        var other = await it.Asker.Create(AVerification.Url, AVerification.Request([new { number = "x" }]), key);

        Assert.All(answers, answer => Assert.Equal(answers[0].Json!.ToJsonString(), answer.Json!.ToJsonString()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
    }

    [Theory, EveryDatabase]
    public async Task Many_who_ask_at_once_each_get_their_own(TestDatabase database)
    {
        var it = await AVerification.By(database);
        var registrations = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ARegistration.Issued(it.Api)));

        var answers = await Task.WhenAll(registrations.Select(one => it.AskWithReceipts(new { number = one.Number })));

        Assert.Equal(registrations.Select(one => one.Number), answers.Select(a => (string?)Items(a)[0]["number"]));
        Assert.Equal(8, answers.Select(answer => answer.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("""{"purpose":"staffing","items":[]}""", "#/items inclusive-between")]
    [InlineData("""{"purpose":"staffing","items":[null]}""", "#/items/0 required")]
    [InlineData("""{"purpose":"staffing","items":[{"number":null}]}""", "#/items/0/number required")]
    [InlineData("""{"purpose":"staffing","items":null}""", "#/items required")]
    [InlineData("""{"purpose":"curiosity","items":[{"number":"x"}]}""", "#/purpose wrong-type")]
    [InlineData("""{"items":[{"number":"x"}]}""", "#/purpose required")]
    [InlineData(
        """{"purpose":"other","items":[{"number":"x","validAt":"2500-01-01"}]}""",
        "#/items/0/validAt inclusive-between"
    )]
    [InlineData(
        """{"purpose":"other","items":[{"number":"x","reference":"bsn 111222333"}]}""",
        "#/items/0/reference input.bsn-refused"
    )]
    public async Task A_question_out_of_shape_is_refused_with_its_place(string body, string fault)
    {
        var it = await AVerification.By(TestDatabase.Sqlite);

        var answer = await it.Asker.Create(AVerification.Url, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(fault, answer.Faults);
    }

    [Theory, EveryDatabase]
    public async Task Five_hundred_and_one_are_too_many(TestDatabase database)
    {
        var it = await AVerification.By(database);

        var answer = await it.Ask([.. Enumerable.Repeat(new { number = AVerification.Unknown }, 501)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["#/items inclusive-between"], answer.Faults);
    }

    [Theory, EveryDatabase]
    public async Task Who_acts_for_no_organisation_is_refused(TestDatabase database)
    {
        var nobody = (await RegisterApi.On(database)).As("register.verify");

        var asked = await nobody.Create(
            AVerification.Url,
            AVerification.Request([new { number = AVerification.Unknown }])
        );
        var read = await nobody.Read($"{AVerification.Url}/{Guid.NewGuid()}");

        Assert.All(
            new[] { asked, read },
            answer =>
                Assert.Equal(
                    (HttpStatusCode.Forbidden, "verification.organisation-unknown"),
                    (answer.Status, answer.Code)
                )
        );
    }

    private static async Task<(object Question, string Outcome)[]> OneOfEach(AVerification it)
    {
        var (from, until) = (Today.AddYears(-2), Today.AddYears(3));
        var (survivor, merged) = (await ARegistration.Issued(it.Api), await ARegistration.Issued(it.Api));
        await it.Merge(survivor, merged);
        var (suspended, removed) = (await ARegistration.Issued(it.Api), await ARegistration.Issued(it.Api));
        await suspended.Suspend();
        await removed.Remove("own-request");
        return
        [
            (new { number = survivor.Number }, "registered"),
            (new { number = (await it.Registered(from, until, PeriodKind.Provisional)).Number }, "provisional"),
            (new { number = (await it.Registered(from, Today.AddDays(-10))).Number }, "conditional"),
            (new { number = suspended.Number }, "suspended"),
            (new { number = (await it.Registered(from, Today.AddYears(-1))).Number }, "lapsed"),
            (new { number = removed.Number }, "removed"),
            (new { number = merged.Number }, "merged"),
            (new { number = AVerification.Unknown }, "not-found"),
            (new { number = survivor.Number, validAt = from.AddDays(-1) }, "not-found"),
            (new { number = "W00000001C" }, "mistyped"),
            (new { number = survivor.Number, surname = "Anders" }, "does-not-match"),
        ];
    }

    private static Dictionary<string, object?> Numbered(object question, int i) =>
        question
            .GetType()
            .GetProperties()
            .ToDictionary(member => member.Name, member => member.GetValue(question))
            .Append(new("reference", $"P-{i}"))
            .ToDictionary();

    private static object Factors(string number, string surname, string? birthDate) =>
        new
        {
            number,
            surname,
            birthDate,
        };

    private static string Nameless(JsonNode item)
    {
        var members = item.DeepClone().AsObject();
        members.Remove("number");
        return members.ToJsonString();
    }

    private static JsonNode[] Items(Answer answer) => [.. answer.Json!["items"]!.AsArray().Select(item => item!)];
}
