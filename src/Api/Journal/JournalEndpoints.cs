using Accreditation.Api.Http;
using Accreditation.Application.Journal;
using Accreditation.Application.Shared;
using MediatR;

namespace Accreditation.Api.Journal;

/// <summary>The journal: who did what, why and when.</summary>
internal static class JournalEndpoints
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGroup("/journal-actions")
            .WithTags("Journal")
            .MapGet("", List)
            .For<ListJournal>("List what was done", "Newest first; one action holds the events of one commit.")
            .Lists(JournalExamples.Action);

    private static async Task<IResult> List(
        IMediator mediator,
        CancellationToken ct,
        Guid? aggregateId = null,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    )
    {
        var result = await mediator.Send(new ListJournal(aggregateId, new PageRequest(cursor, limit)), ct);
        return result.ShowPage();
    }
}
