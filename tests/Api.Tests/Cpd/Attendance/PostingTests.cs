using System.Net;
using System.Text;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Shared;
using Accreditation.Testing;
using static Accreditation.Api.Tests.Cpd.Attendance.APastRun;

namespace Accreditation.Api.Tests.Cpd.Attendance;

public class PostingTests
{
    [Theory, EveryDatabase]
    public async Task Good_rows_are_credited_and_the_others_say_why_not(TestDatabase database)
    {
        var it = await On(database);
        var people = await it.Participants(4);
        var answer = await it.Post(
            Row(people[0], reference: "eerste"),
            Row(people[1], minutes: 180),
            Row(people[2], surname: "Iemandanders"),
            Row(people[3], minutes: 5),
            Row(people[0]),
            new { registrationNumber = "W00000000Z", surname = "Niemand" },
            Row(people[3], minutes: 999)
        );

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Equal(
            [
                "credited",
                "credited",
                "rejected no-match",
                "rejected too-short",
                "rejected repeated-row",
                "rejected number-malformed",
                "rejected repeated-row",
            ],
            Outcomes(answer)
        );
        Assert.Equal("eerste", (string?)answer.Json!["rows"]![0]!["reference"]);
        Assert.Equal([6], await it.Ledger(people[0]));
        Assert.Equal([3], await it.Ledger(people[1]));
        Assert.Empty(await it.Ledger(people[2]));
        Assert.Equal(answer.Response.Headers.Location!.OriginalString, $"/v1/attendance-uploads/{answer["uploadId"]}");
    }

    [Theory, EveryDatabase]
    public async Task A_trial_tells_the_same_and_changes_nothing(TestDatabase database)
    {
        var it = await On(database);
        var person = await it.Participant();
        var trial = await it.Provider.Create($"{it.Url}?dryRun=true", new { rows = new[] { Row(person) } });

        Assert.Equal(HttpStatusCode.OK, trial.Status);
        Assert.Equal(["credited"], Outcomes(trial));
        Assert.Null(trial["uploadId"]);
        Assert.Empty(await it.Ledger(person));
        var uploads = await it.Provider.Read($"/v1/runs/{it.Run.Id}/attendance-uploads");
        Assert.Empty(uploads.Json!["items"]!.AsArray());
    }

    [Theory, EveryDatabase]
    public async Task The_same_key_and_list_have_one_effect_and_another_list_is_refused(TestDatabase database)
    {
        var it = await On(database);
        var people = await it.Participants(2);
        var key = Guid.NewGuid().ToString();
        var first = await it.Provider.Create(it.Url, new { rows = new[] { Row(people[0]) } }, key);
        var again = await it.Provider.Create(it.Url, new { rows = new[] { Row(people[0]) } }, key);
        var other = await it.Provider.Create(it.Url, new { rows = new[] { Row(people[1]) } }, key);

        Assert.Equal(first.Json!.ToJsonString(), again.Json!.ToJsonString());
        Assert.Equal("idempotency-key.reused", other.Code);
        Assert.Equal([6], await it.Ledger(people[0]));
    }

    [Theory, EveryDatabase]
    public async Task A_row_that_comes_again_changes_nothing_and_other_minutes_correct_it(TestDatabase database)
    {
        var it = await On(database);
        var person = await it.Participant();
        await it.Post(Row(person));
        var again = await it.Post(Row(person));
        var shorter = await it.Post(Row(person, minutes: 120));

        Assert.Equal(["unchanged"], Outcomes(again));
        Assert.Equal(["corrected"], Outcomes(shorter));
        Assert.Equal(
            [6, -6, 2],
            (await it.Ledger(person))
                .OrderDescending()
                .OrderBy(points =>
                    points is 2 ? 2
                    : points is -6 ? 1
                    : 0
                )
        );
    }

    [Theory, EveryDatabase]
    public async Task Csv_is_read_with_comma_or_semicolon_with_or_without_a_mark_in_English_or_Dutch(
        TestDatabase database
    )
    {
        var it = await On(database);
        var people = await it.Participants(3);
        var comma = await it.PostCsv(
            $"registrationNumber,surname,minutes\r\n{people[0].Number},\"{people[0].Surname}\",360\r\n"
        );
        var semicolon = await it.PostCsv(
            "",
            bytes:
            [
                .. Encoding.UTF8.Preamble,
                .. Encoding.UTF8.GetBytes(
                    $"kenmerk;registratienummer;achternaam;minuten\n\"a;b\";{people[1].Number};{people[1].Surname};180\n;{people[2].Number};{people[2].Surname};"
                ),
            ]
        );

        Assert.Equal(["credited"], Outcomes(comma));
        Assert.Equal(["credited", "credited"], Outcomes(semicolon));
        Assert.Equal("a;b", (string?)semicolon.Json!["rows"]![0]!["reference"]);
        Assert.Equal([3], await it.Ledger(people[1]));
        Assert.Equal([6], await it.Ledger(people[2]));
    }

    [Theory]
    [InlineData("naam;nummer\nx;y", "#/header unknown-member")]
    [InlineData("surname\nx", "#/header/registrationNumber required")]
    [InlineData("registrationNumber,surname,surname\nW,x,y", "#/header/surname repeated")]
    [InlineData("registrationNumber,surname,minutes\nW00000001B,x,veel", "#/rows/0/minutes wrong-type")]
    [InlineData("registrationNumber,surname\nW00000001B,x,1,2", "#/rows/0 too-many-fields")]
    [InlineData("registrationNumber,surname\nW00000001B,", "#/rows/0/surname input.required")]
    [InlineData("registrationNumber,surname\n", "#/rows row-count")]
    [InlineData("", "#/header/registrationNumber required")]
    public async Task A_csv_that_cannot_be_read_says_where_and_changes_nothing(string csv, string fault)
    {
        var it = await On(TestDatabase.Sqlite);
        var answer = await it.PostCsv(csv);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(fault, answer.Faults);
    }

    [Fact]
    public async Task Text_that_is_no_utf8_and_more_rows_than_allowed_are_refused()
    {
        var it = await On(TestDatabase.Sqlite);
        var latin = await it.PostCsv("", bytes: [.. "registrationNumber,surname\nW00000001B,Caf"u8, 0xE9]);
        var many = await it.PostCsv(
            "registrationNumber,surname\n" + string.Concat(Enumerable.Repeat("W00000001B,Veel\n", 5001))
        );

        Assert.Equal(["# malformed-csv"], latin.Faults);
        Assert.Equal(["#/rows row-count"], many.Faults);
    }

    [Theory, EveryDatabase]
    public async Task An_earlier_surname_still_finds_the_person(TestDatabase database)
    {
        var it = await On(database);
        var person = await it.Participant();
        var url = $"/v1/consultants/{person.ConsultantId}";
        var registrar = it.Api.As("register.manage");
        var tag = (await registrar.Read(url)).ETag;
        await registrar.Patch(url, tag, new { name = new { initials = "A.B.", surname = "Nieuwenaamstra" } });

        Assert.Equal(["credited"], Outcomes(await it.Post(Row(person))));
    }

    [Theory, EveryDatabase]
    public async Task Nobody_else_posts_for_a_provider(TestDatabase database)
    {
        var it = await On(database);
        var person = await it.Participant();
        var other = await it
            .Api.As("cpd.provide", organisation: "ORG-ANDERS")
            .Create(it.Url, new { rows = new[] { Row(person) } });

        Assert.Equal((HttpStatusCode.NotFound, "resource.not-found"), (other.Status, other.Code));
        Assert.Empty(await it.Ledger(person));
    }

    [Theory]
    [InlineData(0, "attendance.run-not-over")]
    [InlineData(400, "attendance.window-closed")]
    public async Task Attendance_is_posted_after_the_run_and_not_for_ever(int endedDaysAgo, string code)
    {
        var it = await On(TestDatabase.Sqlite, endedDaysAgo);

        Assert.Equal(code, (await it.Post(Row(await it.Participant()))).Code);
    }

    [Fact]
    public async Task Late_attendance_is_accepted_with_a_flag()
    {
        var (onTime, late) = (await On(TestDatabase.Sqlite, 14), await On(TestDatabase.Sqlite, 15));

        Assert.False((bool)(await onTime.Post(Row(await onTime.Participant())))["late"]!);
        Assert.True((bool)(await late.Post(Row(await late.Participant())))["late"]!);
    }

    [Fact]
    public async Task A_course_that_was_suspended_before_the_run_brings_nothing_and_one_suspended_after_it_does()
    {
        var assessor = new Assessor("a", OrganisationCode.Parse("ORG-REGISTER"));
        var before = await On(
            TestDatabase.Sqlite,
            then: course => course.Suspend(assessor, "Onjuist.", DateTimeOffset.UtcNow.AddDays(-10))
        );
        var after = await On(
            TestDatabase.Sqlite,
            then: course => course.Suspend(assessor, "Onjuist.", DateTimeOffset.UtcNow.AddDays(-1))
        );

        Assert.Equal("attendance.course-halted", (await before.Post(Row(await before.Participant()))).Code);
        Assert.Equal(["credited"], Outcomes(await after.Post(Row(await after.Participant()))));
    }

    [Theory, EveryDatabase]
    public async Task Two_lists_at_once_never_credit_a_person_twice(TestDatabase database)
    {
        var it = await On(database);
        var person = await it.Participant();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => it.Post(Row(person))));

        Assert.Contains(answers, answer => answer.Status is HttpStatusCode.Created);
        Assert.All(
            answers,
            answer =>
                Assert.True(answer.Status is HttpStatusCode.Created || answer.Code == "conflict.concurrent-change")
        );
        Assert.Equal([6], await it.Ledger(person));
    }

    [Theory, EveryDatabase]
    public async Task Five_thousand_rows_have_five_thousand_outcomes_in_order(TestDatabase database)
    {
        var it = await On(database);
        var people = await it.Participants(20);
        var rows = Enumerable
            .Range(0, 5000)
            .Select(i =>
                i % 250 == 0
                    ? Row(people[i / 250], reference: $"{i}")
                    : new
                    {
                        registrationNumber = "W00000001B",
                        surname = "Niemand",
                        reference = $"{i}",
                    }
            )
            .ToArray();
        var answer = await it.Post(rows);

        Assert.Equal(20, (int)answer["credited"]!);
        Assert.Equal(
            Enumerable.Range(0, 5000).Select(i => $"{i}"),
            answer.Json!["rows"]!.AsArray().Select(row => (string)row!["reference"]!)
        );
        Assert.Equal([6], await it.Ledger(people[19]));
    }
}
