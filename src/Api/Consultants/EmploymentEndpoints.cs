using Accreditation.Api.Http;
using Accreditation.Application.Consultants;
using MediatR;

namespace Accreditation.Api.Consultants;

/// <summary>The employments of a consultant.</summary>
internal static class EmploymentEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var employments = app.MapGroup("/consultants/{consultantId:guid}/employments").WithTags("Consultants");

        employments
            .MapPost("", Add)
            .For<AddEmployment>(
                "Add an employment",
                "A municipality is named by its code alone, another organisation by its name and, where it has one, its code."
            )
            .Takes(ConsultantExamples.AddEmployment)
            .Creates(ConsultantExamples.Employment)
            .CanFailWith(
                "input.bsn-refused",
                "consultant.employment-overlaps",
                "consultant.too-many-employments",
                "consultant.merged"
            );
        employments
            .MapGet("/{id:guid}", Get)
            .For<GetEmployment>("Show an employment", "Its ETag is the revision of the consultant.")
            .Shows(ConsultantExamples.Employment);
        employments
            .MapPatch("/{id:guid}", Correct)
            .For<CorrectEmployment>("Correct or end an employment", "A JSON merge patch (RFC 7396); 'until' ends it.")
            .Takes(ConsultantExamples.EndEmployment, "application/merge-patch+json")
            .Changes(ConsultantExamples.Employment)
            .CanFailWith("input.bsn-refused", "consultant.employment-overlaps", "consultant.merged");
    }

    private static async Task<IResult> Add(
        Guid consultantId,
        Body<EmploymentInput> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var result = await mediator.Send(new AddEmployment(consultantId, body.Value), ct);
        return result.ShowCreated(added => $"/v1/consultants/{consultantId}/employments/{added.Id}");
    }

    private static async Task<IResult> Get(Guid consultantId, Guid id, IMediator mediator, CancellationToken ct)
    {
        var result = await mediator.Send(new GetEmployment(consultantId, id), ct);
        return result.Show();
    }

    private static async Task<IResult> Correct(
        Guid consultantId,
        Guid id,
        IfMatch ifMatch,
        Body<CorrectEmploymentRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var (employer, function, from, until) = body.Value;
        var command = new CorrectEmployment(consultantId, id, ifMatch.Revision, employer, function, from, until);
        var result = await mediator.Send(command, ct);
        return result.Show();
    }
}
