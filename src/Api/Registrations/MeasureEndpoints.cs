using Accreditation.Api.Http;
using Accreditation.Application.Registrations;
using MediatR;

namespace Accreditation.Api.Registrations;

/// <summary>What is decided about a registration.</summary>
internal static class MeasureEndpoints
{
    private static readonly string[] Codes =
    [
        "registration.number-malformed",
        "registration.number-check-failed",
        "registration.merged",
        "registration.own-organisation",
        "registration.own-registration",
        "registration.organisation-unknown",
        "input.bsn-refused",
    ];

    public static void Map(IEndpointRouteBuilder app)
    {
        var registration = app.MapGroup("/registrations/{number}").WithTags("Registrations");

        registration
            .MapPost("/conditions", ImposeConditions)
            .For<ImposeConditions>(
                "Impose conditions",
                "The registration is conditional until the last one is lifted. That there are conditions is public, their text is not."
            )
            .Takes(RegistrationExamples.Conditions)
            .Changes(RegistrationExamples.Registration)
            .CanFailWith([.. Codes, "registration.not-active", "registration.before-first-day"]);
        registration
            .MapPost("/conditions/{conditionId:guid}/lifting", LiftCondition)
            .For<LiftCondition>("Lift a condition", "From that day on it no longer holds.")
            .Takes(RegistrationExamples.Lift)
            .Changes(RegistrationExamples.Registration)
            .CanFailWith([.. Codes, "registration.already-lifted", "registration.lifted-before-it-began"]);
        registration
            .MapPost("/suspensions", Suspend)
            .For<SuspendRegistration>("Suspend a registration", "Every suspension has a last day of publication.")
            .Takes(RegistrationExamples.Suspend)
            .Changes(RegistrationExamples.Registration)
            .CanFailWith([
                .. Codes,
                "registration.not-active",
                "registration.before-first-day",
                "registration.already-suspended",
            ]);
        registration
            .MapPost("/suspensions/{suspensionId:guid}/lifting", LiftSuspension)
            .For<LiftSuspension>("Lift a suspension", "That day is the first one without it.")
            .Takes(RegistrationExamples.Lift)
            .Changes(RegistrationExamples.Registration)
            .CanFailWith([
                .. Codes,
                "registration.already-lifted",
                "registration.lifted-before-it-began",
                "registration.lifted-after-it-ended",
            ]);
        registration
            .MapPost("/removals", Remove)
            .For<RemoveRegistration>(
                "Remove a registration",
                "Measure, issued in error and not renewed are for the committee; own request and deceased for a registrar. Only a measure is ever public, until its last day of publication."
            )
            .Takes(RegistrationExamples.Remove)
            .Changes(RegistrationExamples.Registration)
            .CanFailWith([.. Codes, "registration.already-removed", "registration.before-first-day"]);
        registration
            .MapPost("/annulments", Annul)
            .For<AnnulRegistrationFact>(
                "Annul a fact",
                "From now on the fact never was; what was known before stays known under 'knownAt'."
            )
            .Takes(RegistrationExamples.Annul)
            .Changes(RegistrationExamples.Registration)
            .CanFailWith([.. Codes, "registration.fact-not-annullable", "registration.only-period"]);
    }

    private static async Task<IResult> ImposeConditions(
        string number,
        IfMatch ifMatch,
        Body<ImposeConditionsRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var (texts, effectiveOn, reason) = body.Value;
        return (
            await mediator.Send(new ImposeConditions(number, ifMatch.Revision, texts, effectiveOn, reason), ct)
        ).Show();
    }

    private static async Task<IResult> LiftCondition(
        string number,
        Guid conditionId,
        IfMatch ifMatch,
        Body<LiftRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var (liftedOn, reason) = body.Value;
        return (
            await mediator.Send(new LiftCondition(number, ifMatch.Revision, conditionId, liftedOn, reason), ct)
        ).Show();
    }

    private static async Task<IResult> Suspend(
        string number,
        IfMatch ifMatch,
        Body<SuspendRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var (ground, from, publicUntil, reason, until) = body.Value;
        var command = new SuspendRegistration(number, ifMatch.Revision, ground, from, until, publicUntil, reason);
        return (await mediator.Send(command, ct)).Show();
    }

    private static async Task<IResult> LiftSuspension(
        string number,
        Guid suspensionId,
        IfMatch ifMatch,
        Body<LiftRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var (liftedOn, reason) = body.Value;
        return (
            await mediator.Send(new LiftSuspension(number, ifMatch.Revision, suspensionId, liftedOn, reason), ct)
        ).Show();
    }

    private static async Task<IResult> Remove(
        string number,
        IfMatch ifMatch,
        Body<RemoveRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var (ground, effectiveOn, reason, publicUntil) = body.Value;
        var command = new RemoveRegistration(number, ifMatch.Revision, ground, effectiveOn, publicUntil, reason);
        return (await mediator.Send(command, ct)).Show();
    }

    private static async Task<IResult> Annul(
        string number,
        IfMatch ifMatch,
        Body<AnnulRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var (factId, reason) = body.Value;
        return (await mediator.Send(new AnnulRegistrationFact(number, ifMatch.Revision, factId, reason), ct)).Show();
    }
}
