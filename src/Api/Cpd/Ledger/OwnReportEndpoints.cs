using Accreditation.Api.Http;
using Accreditation.Application.Cpd.Ledger;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Shared;
using MediatR;
using Microsoft.Net.Http.Headers;

namespace Accreditation.Api.Cpd.Ledger;

/// <summary>What consultants report by themselves, and the draws that say which of it is audited.</summary>
internal static class OwnReportEndpoints
{
    private const string Download = "application/octet-stream";

    private static readonly string[] Independent =
    [
        "cpd.own-record",
        "cpd.own-organisation",
        "cpd.organisation-unknown",
    ];

    public static void Map(IEndpointRouteBuilder app)
    {
        var reports = app.MapGroup("/own-reports").WithTags("Own reports");

        reports
            .MapPost("", File)
            .For<FileOwnReport>(
                "Report something learnt",
                "A multipart form with the parts 'metadata' (JSON) and 'file' (PDF, PNG or JPEG by its content, at most 10 MB). It is accepted by rule and counts at once; a random part is audited afterwards."
            )
            .Takes(OwnReportExamples.File, "multipart/form-data")
            .Creates(OwnReportExamples.UnderAudit)
            .CanFailWith(
                "resource.not-found",
                "cpd-evaluation.not-registered",
                "cpd-evaluation.no-period",
                "application.document-too-large",
                "own-report.reported-already",
                "input.bsn-refused"
            );
        reports
            .MapGet("", List)
            .For<ListOwnReports>(
                "List own reports",
                "The last reported first. Consultants see their own, assessors those that were drawn for an audit, registrars all."
            )
            .Lists(OwnReportExamples.Summary);
        reports
            .MapGet("/{id:guid}", Get)
            .For<GetOwnReport>(
                "Show an own report",
                "For the consultant, for registrars, and once it is drawn for an audit for assessors who are no colleagues."
            )
            .Shows(OwnReportExamples.UnderAudit)
            .CanFailWith(Independent);
        reports
            .MapGet("/{id:guid}/document", GetDocument)
            .For<GetOwnReportDocument>(
                "Download its document",
                "For those who may see the report, always as a download."
            )
            .Downloads(Download)
            .CanFailWith(Independent);
        reports
            .MapPost("/{id:guid}/audit-decision", Decide)
            .For<DecideOwnReport>(
                "Decide after an audit",
                "An assessor who is no colleague finds the report right, or wrong; then its points are reversed."
            )
            .Takes(OwnReportExamples.Decide)
            .Changes(OwnReportExamples.Rejected)
            .CanFailWith([.. Independent, "own-report.not-under-audit", "input.bsn-refused"]);
        reports
            .MapPost("/{id:guid}/withdrawal", Withdraw)
            .For<WithdrawOwnReport>(
                "Withdraw an own report",
                "The consultant takes it back before an assessor has decided; its points are reversed."
            )
            .Changes(OwnReportExamples.Withdrawn)
            .CanFailWith("own-report.closed");
        app.MapGroup("/audit-rounds")
            .WithTags("Own reports")
            .MapGet("", ListRounds)
            .For<ListAuditRounds>(
                "List the rounds of draws",
                "One for a section and a month. The hash of the seed is public at once, the seed when the month is over, so that anybody can check every draw."
            )
            .Lists(OwnReportExamples.Round);
    }

    private static async Task<IResult> File(
        DocumentForm<OwnReportMetadata> form,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var result = await mediator.Send(new FileOwnReport(form.Metadata, form.Document), ct);
        return result.ShowCreated(report => $"/v1/own-reports/{report.Id}");
    }

    private static async Task<IResult> List(
        IMediator mediator,
        CancellationToken ct,
        QueryEnum<OwnReportState>? state = null,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    ) => (await mediator.Send(new ListOwnReports(state?.Value, new PageRequest(cursor, limit)), ct)).ShowPage();

    private static async Task<IResult> Get(Guid id, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new GetOwnReport(id), ct)).Show();

    private static async Task<IResult> GetDocument(Guid id, IMediator mediator, CancellationToken ct)
    {
        var result = await mediator.Send(new GetOwnReportDocument(id), ct);
        if (result.Error is { } unseen)
            return Answers.Problem(unseen);

        var document = result.Value;
        var tag = new EntityTagHeaderValue($"\"{document.Sha256}\"");
        return Results.Stream(document.Content, Download, document.FileName, entityTag: tag);
    }

    private static async Task<IResult> Decide(
        Guid id,
        IfMatch ifMatch,
        Body<DecideOwnReportRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var command = new DecideOwnReport(id, ifMatch.Revision, body.Value.Verdict, body.Value.Reason);
        return (await mediator.Send(command, ct)).Show();
    }

    private static async Task<IResult> Withdraw(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new WithdrawOwnReport(id, ifMatch.Revision), ct)).Show();

    private static async Task<IResult> ListRounds(
        IMediator mediator,
        CancellationToken ct,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    ) => (await mediator.Send(new ListAuditRounds(new PageRequest(cursor, limit)), ct)).ShowPage();
}

/// <summary>Something learnt: what it was, and the document that shows it.</summary>
/// <param name="Metadata">What it was, as JSON.</param>
/// <param name="File">The document: PDF, PNG or JPEG, at most 10 MB.</param>
[Dutch("nieuwe eigen opgave")]
internal sealed record FileOwnReportRequest(OwnReportMetadata Metadata, IFormFile File);

/// <summary>What an assessor made of a report.</summary>
/// <param name="Verdict">Accepted when it is right, rejected when it is wrong.</param>
/// <param name="Reason">Why, without personal data.</param>
[Dutch("besluit na controle van een eigen opgave")]
internal sealed record DecideOwnReportRequest(AuditVerdict Verdict, string Reason);
