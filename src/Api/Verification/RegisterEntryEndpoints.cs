using Accreditation.Api.Http;
using Accreditation.Application.Verification;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Verification;
using MediatR;

namespace Accreditation.Api.Verification;

/// <summary>The public register: one entry by its number, and a limited search.</summary>
internal static class RegisterEntryEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var entries = app.MapGroup("/register-entries").WithTags("Public register");

        entries
            .MapGet("/{number}", Get)
            .For<GetRegisterEntry>(
                "Look a number up",
                "Anybody may ask. 404: never issued, or not yet on that day. 410: removed, with the ground while a measure is public. 308: goes on under another number. 400: the check letter is wrong, so the number was mistyped. The consultant sees which organisation looked and its purpose; who looks without a token is not kept."
            )
            .Shows(RegisterEntryExamples.Entry)
            .CanFailWith(
                "registration.number-malformed",
                "registration.number-check-failed",
                "register-entry.never-issued",
                "register-entry.not-yet-registered",
                "register-entry.removed",
                "register-entry.merged"
            );
        entries
            .MapPost("/_search", Search)
            .For<SearchRegisterEntries>(
                "Search by name",
                "By a whole surname of three letters or more together with an initial or a municipality; at most ten hits, no wildcards, no further pages. The terms travel in the body, because names do not belong in an address."
            )
            .Takes(RegisterEntryExamples.Search)
            .Answers(RegisterEntryExamples.Hits);
    }

    private static async Task<IResult> Get(
        string number,
        HttpContext http,
        IMediator mediator,
        ReadyEntries ready,
        CancellationToken ct,
        DateOnly? validAt = null,
        DateTimeOffset? knownAt = null,
        QueryEnum<LookUpPurpose>? purpose = null
    )
    {
        var changes = ready.Changes;
        var result = await mediator.Send(new GetRegisterEntry(number, validAt, knownAt, purpose?.Value), ct);
        if (result.Error is { } error)
            return Answers.Problem(
                error.Kind is ErrorKind.Moved ? error with { Location = SurvivorOf(error, http.Request) } : error
            );

        var entry = RegisterEntryAnswer.Prepare(result.Value);
        if (validAt is null && knownAt is null)
            ready.Keep(number, entry, changes);
        return new Entry(entry);
    }

    private static async Task<IResult> Search(Body<SearchRequest> body, IMediator mediator, CancellationToken ct)
    {
        var (surname, initial, municipality) = body.Value;
        return (await mediator.Send(new SearchRegisterEntries(surname, initial, municipality), ct)).ShowUntagged();
    }

    private static string SurvivorOf(Error moved, HttpRequest request) =>
        $"/v1/register-entries/{moved.Extensions["survivingNumber"]}{request.QueryString}";

    private sealed class Entry(ReadyEntry entry) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => RegisterEntryAnswer.Send(httpContext, entry, entry.ReadAt);
    }
}
