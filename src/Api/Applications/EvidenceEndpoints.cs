using Accreditation.Api.Http;
using Accreditation.Application.Applications;
using MediatR;
using Microsoft.Net.Http.Headers;

namespace Accreditation.Api.Applications;

/// <summary>The evidence in an application and the endorsements it rests on.</summary>
internal static class EvidenceEndpoints
{
    private const string Download = "application/octet-stream";

    public static void Map(IEndpointRouteBuilder app)
    {
        var application = app.MapGroup("/applications/{id:guid}").WithTags("Applications");

        application
            .MapPost("/evidence", Add)
            .For<AddEvidence>(
                "Add a piece of evidence",
                "A multipart form with the parts 'metadata' (JSON) and 'file' (PDF, PNG or JPEG by its content, at most 10 MB)."
            )
            .Takes(ApplicationExamples.AddEvidence, "multipart/form-data")
            .Creates(ApplicationExamples.Evidence)
            .CanFailWith("application.wrong-state", "application.too-much-evidence", "application.document-too-large");
        application
            .MapGet("/evidence/{evidenceId:guid}/document", GetDocument)
            .For<GetEvidenceDocument>("Download a document", "For those who are on the case, always as a download.")
            .Downloads(Download)
            .CanFailWith([.. CaseCodes.Judging, "application.evidence-not-found"]);
        application
            .MapDelete("/evidence/{evidenceId:guid}", Remove)
            .For<RemoveEvidence>("Remove a piece of evidence", "While the application is a draft or incomplete.")
            .Deletes()
            .CanFailWith("application.wrong-state", "application.evidence-not-found");
        application
            .MapPost("/endorsements", UseEndorsement)
            .For<UseEndorsement>(
                "Use an endorsement",
                "The consultant has read it and decides to use it for this application. It stays tied to it."
            )
            .Takes(ApplicationExamples.UseEndorsement)
            .Changes(ApplicationExamples.Application)
            .CanFailWith("application.wrong-state", "endorsement.not-given", "endorsement.used-elsewhere");
    }

    private static async Task<IResult> Add(
        Guid id,
        DocumentForm<EvidenceMetadata> form,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var result = await mediator.Send(new AddEvidence(id, form.Metadata, form.Document), ct);
        return result.ShowCreated(evidence => $"/v1/applications/{id}/evidence/{evidence.Id}/document");
    }

    private static async Task<IResult> GetDocument(Guid id, Guid evidenceId, IMediator mediator, CancellationToken ct)
    {
        var result = await mediator.Send(new GetEvidenceDocument(id, evidenceId), ct);
        if (result.Error is { } unseen)
            return Answers.Problem(unseen);

        var document = result.Value;
        var tag = new EntityTagHeaderValue($"\"{document.Sha256}\"");
        return Results.Stream(document.Content, Download, document.FileName, entityTag: tag);
    }

    private static async Task<IResult> Remove(
        Guid id,
        Guid evidenceId,
        IfMatch ifMatch,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var result = await mediator.Send(new RemoveEvidence(id, ifMatch.Revision, evidenceId), ct);
        return result.ShowNothing();
    }

    private static async Task<IResult> UseEndorsement(
        Guid id,
        IfMatch ifMatch,
        Body<UseEndorsementRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var result = await mediator.Send(new UseEndorsement(id, ifMatch.Revision, body.Value.EndorsementId), ct);
        return result.Show();
    }
}
