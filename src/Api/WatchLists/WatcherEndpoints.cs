using Accreditation.Api.Http;
using Accreditation.Application.Shared;
using Accreditation.Application.WatchLists;
using MediatR;

namespace Accreditation.Api.WatchLists;

/// <summary>The organisations that follow a consultant, and what the consultant decides about them.</summary>
internal static class WatcherEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var watchers = app.MapGroup("/consultants/{id:guid}/watchers").WithTags("Watch-lists");

        watchers
            .MapGet("", List)
            .For<ListWatchers>(
                "List who follows a consultant",
                "For the consultant: every organisation with their number on a list, on what ground and since when, and those about which they decided."
            )
            .Lists(WatchListExamples.Watcher);
        watchers
            .MapGet("/{organisation}", Get)
            .For<GetWatcher>("Show who follows a consultant", "One organisation, with the ETag to decide on.")
            .Shows(WatchListExamples.Watcher);
        watchers
            .MapPut("/{organisation}", Consent)
            .For<ConsentToWatcher>(
                "Consent to an organisation",
                "It may follow the consultant from now on, until consent is withdrawn. A consultant can consent before being followed, with 'If-Match: *'."
            )
            .Takes(WatchListExamples.Consent)
            .Changes(WatchListExamples.Watcher);
        watchers
            .MapDelete("/{organisation}", Withdraw)
            .For<WithdrawFromWatcher>(
                "Withdraw consent, or refuse it",
                "Ends the following by consent at once. The organisation can put the number on a list again, but asks no more: only the consultant can consent anew. An employment on record with the organisation goes on as a ground by itself until it ends. The organisation is not told of a refusal."
            )
            .Deletes();
    }

    private static async Task<IResult> List(
        Guid id,
        IMediator mediator,
        CancellationToken ct,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    ) => (await mediator.Send(new ListWatchers(id, new PageRequest(cursor, limit)), ct)).ShowPage();

    private static async Task<IResult> Get(Guid id, string organisation, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new GetWatcher(id, organisation), ct)).Show();

    private static async Task<IResult> Consent(
        Guid id,
        string organisation,
        IfMatch ifMatch,
        Body<ConsentRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var command = new ConsentToWatcher(id, organisation, ifMatch.Revision, body.Value.ShareThemeCoverage);
        return (await mediator.Send(command, ct)).Show();
    }

    private static async Task<IResult> Withdraw(
        Guid id,
        string organisation,
        IfMatch ifMatch,
        IMediator mediator,
        CancellationToken ct
    ) => (await mediator.Send(new WithdrawFromWatcher(id, organisation, ifMatch.Revision), ct)).ShowNothing();
}
