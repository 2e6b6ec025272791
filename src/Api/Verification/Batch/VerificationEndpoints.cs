using Accreditation.Api.Http;
using Accreditation.Application.Verification.Batch;
using MediatR;

namespace Accreditation.Api.Verification.Batch;

/// <summary>Verifying many numbers at once, with receipts.</summary>
internal static class VerificationEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var verifications = app.MapGroup("/verifications").WithTags("Verification");

        verifications
            .MapPost("", Verify)
            .For<VerifyRegistrations>(
                "Verify many numbers",
                "Up to 500, each with its own day and, as second factors, a surname and a birth date. Every item has an outcome, in the order of the questions; a mistyped or unknown number does not fail the others. When a second factor is wrong the outcome is 'does-not-match' and nothing more is told, not even which one. Consultants can see which organisation looked and what for."
            )
            .Takes(VerificationExamples.Ask)
            .Creates(VerificationExamples.Answered)
            .CanFailWith("input.bsn-refused", "verification.organisation-unknown", "verification.receipts-off");
        verifications
            .MapGet("/{id:guid}", Get)
            .For<GetVerification>(
                "Show a verification again",
                "To the organisation that asked it, as it was answered, with its receipts; for twelve months."
            )
            .Shows(VerificationExamples.Answered)
            .CanFailWith("verification.organisation-unknown");
    }

    private static async Task<IResult> Verify(Body<VerifyRequest> body, IMediator mediator, CancellationToken ct)
    {
        var (purpose, items, receipts) = body.Value;
        var result = await mediator.Send(new VerifyRegistrations(purpose, receipts, items), ct);
        return result.ShowCreated(verification => $"/v1/verifications/{verification.Id}");
    }

    private static async Task<IResult> Get(Guid id, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new GetVerification(id), ct)).Show();
}
