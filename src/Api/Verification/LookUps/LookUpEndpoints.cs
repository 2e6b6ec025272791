using Accreditation.Api.Http;
using Accreditation.Application.Shared;
using Accreditation.Application.Verification.LookUps;
using Accreditation.Domain.Verification;
using MediatR;

namespace Accreditation.Api.Verification.LookUps;

/// <summary>Who looked at the registrations of a consultant.</summary>
internal static class LookUpEndpoints
{
    private static readonly LookUpView Example = new()
    {
        Id = Guid.Parse("0192f0c1-d03f-7e22-9b5c-2d3e4f5a6b7c"),
        Organisation = "GM0363",
        Number = "W00000001B",
        At = new DateTimeOffset(2026, 12, 15, 9, 30, 0, TimeSpan.Zero),
        Purpose = LookUpPurpose.Staffing,
        Kind = LookUpKind.Batch,
    };

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/consultants/{id:guid}/look-ups", List)
            .WithTags("Consultants")
            .For<ListLookUps>(
                "List who looked",
                "Which organisations looked at the registrations of a consultant in the last twelve months and what for, the last one first, with those under a number that was merged into theirs. Organisations, never people; anonymous look-ups and one's own are not kept. A look-up shows within seconds. To the consultant, and to an auditor."
            )
            .Lists(Example)
            .CanFailWith("resource.not-found");

    private static async Task<IResult> List(
        Guid id,
        IMediator mediator,
        CancellationToken ct,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    ) => (await mediator.Send(new ListLookUps(id, new PageRequest(cursor, limit)), ct)).ShowPage();
}
