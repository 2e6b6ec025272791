using Accreditation.Api.Http;
using Accreditation.Application.Applications;
using MediatR;

namespace Accreditation.Api.Applications;

/// <summary>What assessors and the committee do with an application.</summary>
internal static class AssessmentEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var application = app.MapGroup("/applications/{id:guid}").WithTags("Assessment");

        application
            .MapPost("/assessment", Start)
            .For<StartAssessment>("Begin the assessment", "Whoever assesses a case does not decide on it.")
            .Changes(ApplicationExamples.Application)
            .CanFailWith(CaseCodes.Assessing);
        application
            .MapPost("/incompleteness", RequestItems)
            .For<RequestItems>(
                "Ask for what is missing",
                "The decision term is suspended until the consultant answers or the repair term is over."
            )
            .Takes(ApplicationExamples.RequestItems)
            .Changes(ApplicationExamples.Application)
            .CanFailWith(CaseCodes.Assessing);
        application
            .MapPost("/referral", Refer)
            .For<ReferApplication>(
                "Bring a case before the committee",
                "Only the committee refuses or sets conditions."
            )
            .Changes(ApplicationExamples.Application)
            .CanFailWith(CaseCodes.Assessing);
        application
            .MapPost("/extension", Extend)
            .For<ExtendTerm>("Extend the decision term", "Once, with a reason, and before the term is over.")
            .Takes(ApplicationExamples.Extend)
            .Changes(ApplicationExamples.Application)
            .CanFailWith([.. CaseCodes.Assessing, "application.term-extended-already", "application.term-over"]);
        application
            .MapPost("/non-processing", Decline)
            .For<DeclineToProcess>("Close an incomplete case", "After the repair term, when nothing was supplied.")
            .Changes(ApplicationExamples.Application)
            .CanFailWith([.. CaseCodes.Assessing, "application.repair-term-runs"]);
        application
            .MapPost("/intended-refusal", IntendRefusal)
            .For<IntendRefusal>(
                "Announce a refusal",
                "Gives the consultant the time of the rules to respond. A refusal rests only on what was announced."
            )
            .Takes(ApplicationExamples.IntendRefusal)
            .Changes(ApplicationExamples.Application)
            .CanFailWith(CaseCodes.Deciding);
        application
            .MapPost("/decision", Decide)
            .For<DecideApplication>(
                "Decide on an application",
                "Always by a person who did not assess it. A grant issues, renews, extends or eases the registration in the same transaction; a refusal follows an announcement that the consultant could respond to."
            )
            .Takes(ApplicationExamples.Decide)
            .Changes(ApplicationExamples.Application)
            .CanFailWith([
                .. CaseCodes.Deciding,
                "application.requirements-missing",
                "application.provisional-not-allowed",
                "application.refusal-not-announced",
                "application.view-term-runs",
                "application.reason-not-heard",
                "registration.issued-already",
                "registration.numbers-exhausted",
                "registration.not-active",
                "registration.merged",
                "registration.renewed-already",
                "registration.period-over",
                "registration.period-still-open",
                "registration.extended-too-long",
                "registration.dispensed-too-much",
                "application.not-registered",
            ]);
    }

    private static async Task<IResult> Start(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct)
    {
        var result = await mediator.Send(new StartAssessment(id, ifMatch.Revision), ct);
        return result.Show();
    }

    private static async Task<IResult> RequestItems(
        Guid id,
        IfMatch ifMatch,
        Body<RequestItemsRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var result = await mediator.Send(new RequestItems(id, ifMatch.Revision, body.Value.Items), ct);
        return result.Show();
    }

    private static async Task<IResult> Refer(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct)
    {
        var result = await mediator.Send(new ReferApplication(id, ifMatch.Revision), ct);
        return result.Show();
    }

    private static async Task<IResult> Extend(
        Guid id,
        IfMatch ifMatch,
        Body<ExtendTermRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var result = await mediator.Send(new ExtendTerm(id, ifMatch.Revision, body.Value.Reason), ct);
        return result.Show();
    }

    private static async Task<IResult> Decline(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct)
    {
        var result = await mediator.Send(new DeclineToProcess(id, ifMatch.Revision), ct);
        return result.Show();
    }

    private static async Task<IResult> IntendRefusal(
        Guid id,
        IfMatch ifMatch,
        Body<IntendRefusalRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var result = await mediator.Send(new IntendRefusal(id, ifMatch.Revision, body.Value.Reasons), ct);
        return result.Show();
    }

    private static async Task<IResult> Decide(
        Guid id,
        IfMatch ifMatch,
        Body<DecideApplicationRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var (outcome, provisional, reasons, conditions) = body.Value;
        var command = new DecideApplication(
            id,
            ifMatch.Revision,
            outcome,
            provisional,
            reasons ?? [],
            conditions ?? []
        );
        var result = await mediator.Send(command, ct);
        return result.Show();
    }
}
