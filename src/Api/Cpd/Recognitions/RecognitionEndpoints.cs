using Accreditation.Api.Http;
using Accreditation.Application.Cpd.Recognitions;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Recognitions;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Api.Cpd.Recognitions;

/// <summary>Registrations in other professional registers, as evidence.</summary>
internal static class RecognitionEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var recognitions = app.MapGroup("/recognitions").WithTags("Recognitions");

        recognitions
            .MapPost("", Claim)
            .For<ClaimRecognition>(
                "Claim a registration elsewhere",
                "A consultant says that they are registered with SKJ, BIG or Registerplein. It is evidence once a registrar has seen it there."
            )
            .Takes(RecognitionExamples.Claim)
            .Creates(RecognitionExamples.Claimed)
            .CanFailWith("resource.not-found", "recognition.section-unknown", "recognition.claimed-already");
        recognitions
            .MapGet("", List)
            .For<ListRecognitions>(
                "List recognitions",
                "In the order in which they were claimed. Consultants see their own, registrars all: with 'state=due' those to look at again."
            )
            .Lists(RecognitionExamples.Verified);
        recognitions
            .MapGet("/{id:guid}", Get)
            .For<GetRecognition>("Show a recognition", "For the consultant and for registrars.")
            .Shows(RecognitionExamples.Verified);
        recognitions
            .MapPost("/{id:guid}/verification", Check)
            .For<CheckRecognition>(
                "Verify a recognition",
                "A registrar looked into the other register, for the first time or again, and says what was there and when to look again."
            )
            .Takes(RecognitionExamples.Check)
            .Changes(RecognitionExamples.Verified)
            .CanFailWith(
                "cpd.own-record",
                "cpd.own-organisation",
                "cpd.organisation-unknown",
                "recognition.section-unknown",
                "recognition.denied-already",
                "recognition.number-in-use"
            );
    }

    private static async Task<IResult> Claim(
        Body<ClaimRecognitionRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var (section, register, number, validUntil) = body.Value;
        var result = await mediator.Send(new ClaimRecognition(section, register, number, validUntil), ct);
        return result.ShowCreated(recognition => $"/v1/recognitions/{recognition.Id}");
    }

    private static async Task<IResult> List(
        IMediator mediator,
        CancellationToken ct,
        QueryEnum<RecognitionState>? state = null,
        QueryEnum<OtherRegister>? register = null,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    )
    {
        var query = new ListRecognitions(state?.Value, register?.Value, new PageRequest(cursor, limit));
        return (await mediator.Send(query, ct)).ShowPage();
    }

    private static async Task<IResult> Get(Guid id, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new GetRecognition(id), ct)).Show();

    private static async Task<IResult> Check(
        Guid id,
        IfMatch ifMatch,
        Body<CheckRecognitionRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var (confirmed, recheckOn, validUntil) = body.Value;
        var command = new CheckRecognition(id, ifMatch.Revision, confirmed, recheckOn, validUntil);
        return (await mediator.Send(command, ct)).Show();
    }
}

/// <summary>A registration in another professional register.</summary>
/// <param name="Section">The section of this register in which it is evidence.</param>
/// <param name="Register">The other register.</param>
/// <param name="Number">The number there: SKJ nine digits, BIG eleven, Registerplein begins with 4610.</param>
/// <param name="ValidUntil">The last day of the registration there.</param>
[Dutch("opgave van een ander register")]
internal sealed record ClaimRecognitionRequest(
    string Section,
    OtherRegister Register,
    string Number,
    DateOnly ValidUntil
);

/// <summary>What a registrar saw in the other register.</summary>
/// <param name="Confirmed">Whether the registration was there.</param>
/// <param name="RecheckOn">When to look again; only when it was there, and on the day after its last one at the latest.</param>
/// <param name="ValidUntil">The last day as seen there; leave it out when it is the one on record.</param>
[Dutch("uitkomst van de controle in het andere register")]
internal sealed record CheckRecognitionRequest(bool Confirmed, DateOnly? RecheckOn = null, DateOnly? ValidUntil = null);
