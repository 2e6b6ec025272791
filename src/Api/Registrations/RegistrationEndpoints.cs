using Accreditation.Api.Http;
using Accreditation.Application.Registrations;
using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using MediatR;

namespace Accreditation.Api.Registrations;

/// <summary>The registrations.</summary>
internal static class RegistrationEndpoints
{
    private static readonly string[] NumberCodes =
    [
        "registration.number-malformed",
        "registration.number-check-failed",
    ];

    public static void Map(IEndpointRouteBuilder app)
    {
        var registrations = app.MapGroup("/registrations").WithTags("Registrations");

        registrations
            .MapGet("", List)
            .For<ListRegistrations>(
                "List registrations",
                "In the order in which they were issued. Consultants see their own, and so find their number; registrars see all."
            )
            .Lists(RegistrationExamples.Summary);
        registrations
            .MapGet("/{number}", Get)
            .For<GetRegistration>(
                "Show a registration",
                "As it stands today. Consultants see their own; register staff see every one."
            )
            .Shows(RegistrationExamples.Registration)
            .CanFailWith(NumberCodes);
        registrations
            .MapGet("/{number}/history", GetHistory)
            .For<GetRegistrationHistory>(
                "Show the history of a registration",
                "Every fact with the day from which it holds and the instant at which it became known; the standings as known at 'knownAt'."
            )
            .Shows(RegistrationExamples.History)
            .CanFailWith(NumberCodes);
    }

    private static async Task<IResult> List(
        IMediator mediator,
        CancellationToken ct,
        QueryEnum<Standing>? standing = null,
        Guid? consultantId = null,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    )
    {
        var query = new ListRegistrations(standing?.Value, consultantId, new PageRequest(cursor, limit));
        return (await mediator.Send(query, ct)).ShowPage();
    }

    private static async Task<IResult> Get(string number, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new GetRegistration(number), ct)).Show();

    private static async Task<IResult> GetHistory(
        string number,
        IMediator mediator,
        CancellationToken ct,
        DateOnly? validAt = null,
        DateTimeOffset? knownAt = null
    ) => (await mediator.Send(new GetRegistrationHistory(number, validAt, knownAt), ct)).Show();
}
