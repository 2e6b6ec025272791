using System.Net;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Applications;

public class EvidenceTests
{
    private const int MaxBytes = 10 * 1024 * 1024;

    private static readonly object Diploma = new { kind = "diploma", issuedOn = "2022-07-01" };

    [Theory, EveryDatabase]
    public async Task A_document_comes_back_as_it_was_sent(TestDatabase database)
    {
        var it = await ACase.Draft(database);
        var content = ACase.Pdf();

        var added = await it.Add(Diploma, content, fileName: "diplôma.pdf");
        var response = await it.Consultant.GetAsync(added.Response.Headers.Location);

        Assert.Equal((HttpStatusCode.Created, "application/pdf"), (added.Status, (string?)added["document.mediaType"]));
        Assert.Equal(content, await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("diplôma.pdf", response.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory, EveryDatabase]
    public async Task A_document_is_for_those_on_the_case(TestDatabase database)
    {
        var it = await ACase.Draft(database);
        var url = (await it.Add(Diploma)).Response.Headers.Location;
        var stranger = it.Api.As("consultant", "stranger", consultantId: Guid.NewGuid());

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(url)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await it.Assessor.GetAsync(url)).StatusCode);
        await it.Submit();
        Assert.Equal(HttpStatusCode.OK, (await it.Assessor.GetAsync(url)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await it.Decider.GetAsync(url)).StatusCode);
    }

    [Theory, EveryDatabase]
    public async Task A_program_that_calls_itself_a_pdf_is_refused(TestDatabase database)
    {
        var it = await ACase.Draft(database);

        var answer = await it.Add(Diploma, "MZ this is a program"u8.ToArray());

        Assert.Equal((HttpStatusCode.BadRequest, "input.invalid"), (answer.Status, answer.Code));
        Assert.Equal(["#/file document.format-unknown"], answer.Faults);
    }

    [Theory, EveryDatabase]
    public async Task A_document_is_saved_as_what_it_is_whatever_its_name_says(TestDatabase database)
    {
        var it = await ACase.Draft(database);

        var added = await it.Add(Diploma, fileName: "diploma.html");
        var response = await it.Consultant.GetAsync(added.Response.Headers.Location);

        Assert.Equal("diploma.html", (string?)added["document.fileName"]);
        Assert.Equal("diploma.html.pdf", response.Content.Headers.ContentDisposition!.FileNameStar);
    }

    [Theory, EveryDatabase]
    public async Task A_name_that_reads_other_than_it_is_is_refused(TestDatabase database)
    {
        var it = await ACase.Draft(database);

        var answer = await it.Add(Diploma, fileName: "diploma\u202Efdp.exe");

        Assert.Equal(["#/file document.name-refused"], answer.Faults);
    }

    [Theory, EveryDatabase]
    public async Task A_form_in_an_encoding_that_is_not_supported_is_refused(TestDatabase database)
    {
        var it = await ACase.Draft(database);
        var metadata = new StringContent("{}");
        metadata.Headers.ContentType = new("application/json") { CharSet = "utf-7" };
        using var form = new MultipartFormDataContent { { metadata, "metadata" } };
        var request = new HttpRequestMessage(HttpMethod.Post, $"{it.Url}/evidence") { Content = form };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());

        var answer = await it.Consultant.Call(request);

        Assert.Equal((HttpStatusCode.BadRequest, "input.invalid"), (answer.Status, answer.Code));
    }

    [Theory, EveryDatabase]
    public async Task A_document_holds_ten_megabytes_and_no_more(TestDatabase database)
    {
        var it = await ACase.Draft(database);

        Assert.Equal(HttpStatusCode.Created, (await it.Add(Diploma, Large(MaxBytes))).Status);
        var answer = await it.Add(Diploma, Large(MaxBytes + 1));
        Assert.Equal(
            (HttpStatusCode.RequestEntityTooLarge, "application.document-too-large"),
            (answer.Status, answer.Code)
        );
    }

    [Theory, EveryDatabase]
    public async Task A_body_far_beyond_the_limit_is_not_read(TestDatabase database)
    {
        var it = await ACase.Draft(database);
        it.Consultant.DefaultRequestHeaders.ExpectContinue = true;

        var answer = await it.Add(Diploma, Large(2 * MaxBytes));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "input.too-large"), (answer.Status, answer.Code));
    }

    [Theory, EveryDatabase]
    public async Task Every_fault_in_the_metadata_is_told(TestDatabase database)
    {
        var it = await ACase.Draft(database);

        var unreadable = await it.Add("""{"kind":"poem","issued":"2022-07-01"}""");
        var untrue = await it.Add(
            new
            {
                kind = "contract",
                from = "2023-01-01",
                until = "2022-01-01",
                hours = 10,
            }
        );
        var shapeless = await it.Add(
            new
            {
                kind = "contract",
                organisation = "Amsterdam",
                note = "bsn 111222333",
            }
        );

        Assert.Equal(["#/issued unknown-member", "#/kind wrong-type"], unreadable.Faults.Order());
        Assert.Equal(["#/hours hours.without-period", "#/until date.before-start"], untrue.Faults.Take(2).Order());
        Assert.Equal(
            ["#/note input.bsn-refused", "#/organisation input.organisation-malformed"],
            shapeless.Faults.Order()
        );
    }

    [Theory, EveryDatabase]
    public async Task A_broken_form_is_bad_input(TestDatabase database)
    {
        var it = await ACase.Draft(database);
        var request = new HttpRequestMessage(HttpMethod.Post, $"{it.Url}/evidence")
        {
            Content = new StringContent("--x\r\nbroken"),
        };
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());

        var answer = await it.Consultant.Call(request);

        Assert.Equal((HttpStatusCode.BadRequest, "input.invalid"), (answer.Status, answer.Code));
    }

    [Theory, EveryDatabase]
    public async Task The_same_key_sent_many_times_at_once_adds_one_document(TestDatabase database)
    {
        var it = await ACase.Draft(database);
        var (content, key) = (ACase.Pdf(), Guid.NewGuid().ToString());

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => it.Add(Diploma, content, key)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        Assert.Single((await it.Read())["evidence"]!.AsArray());
    }

    [Theory, EveryDatabase]
    public async Task The_same_key_with_another_document_is_refused(TestDatabase database)
    {
        var it = await ACase.Draft(database);
        var key = Guid.NewGuid().ToString();
        await it.Add(Diploma, key: key);

        Assert.Equal("idempotency-key.reused", (await it.Add(Diploma, key: key)).Code);
    }

    [Theory, EveryDatabase]
    public async Task Evidence_can_be_removed_until_the_filing(TestDatabase database)
    {
        var it = await ACase.Draft(database);
        var (first, second) = ((await it.Add(Diploma)).Id, (await it.Add(Diploma)).Id);

        var removed = await it.Consultant.Change(HttpMethod.Delete, $"{it.Url}/evidence/{first}", await it.Tag(), null);
        await it.Submit();
        var late = await it.Consultant.Change(HttpMethod.Delete, $"{it.Url}/evidence/{second}", await it.Tag(), null);

        Assert.Equal(HttpStatusCode.NoContent, removed.Status);
        Assert.Equal("application.wrong-state", late.Code);
        Assert.Equal(second.ToString(), (string?)it.Last["evidence"]![0]!["id"]);
    }

    private static byte[] Large(int size)
    {
        var content = new byte[size];
        "%PDF-"u8.CopyTo(content);
        return content;
    }
}
