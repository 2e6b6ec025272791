using Accreditation.Api.Http;
using Accreditation.Application.Consultants;
using Accreditation.Application.Shared;
using MediatR;

namespace Accreditation.Api.Consultants;

/// <summary>The consultants.</summary>
internal static class ConsultantEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var consultants = app.MapGroup("/consultants").WithTags("Consultants");

        consultants
            .MapPost("", Enter)
            .For<EnterConsultant>(
                "Enter a consultant",
                "A consultant whose token names no record yet enters themselves; the issuer of tokens puts the 'id' of the answer into 'consultant_id'. A registrar enters somebody else, and sees which records are much alike. The register never holds a BSN."
            )
            .Takes(ConsultantExamples.Enter)
            .Creates(ConsultantExamples.Consultant)
            .CanFailWith(
                "input.bsn-refused",
                "consultant.definite-duplicate",
                "consultant.potential-duplicate",
                "consultant.entered-already"
            );
        consultants
            .MapPost("/_search", Search)
            .For<SearchConsultants>(
                "Look consultants up",
                "For registrars. The terms are in the body, because names do not belong in a URL; 'cursor' and 'limit' are parameters."
            )
            .Takes(ConsultantExamples.Search)
            .Lists(ConsultantExamples.Found);
        consultants
            .MapGet("/{id:guid}", Get)
            .For<GetConsultant>("Show a consultant", "Consultants see their own record; registrars see every record.")
            .Shows(ConsultantExamples.Consultant);
        consultants
            .MapPatch("/{id:guid}", Amend)
            .For<AmendConsultant>(
                "Change a consultant",
                "A JSON merge patch (RFC 7396). A former name is kept in the history."
            )
            .Takes(ConsultantExamples.Amend, "application/merge-patch+json")
            .Changes(ConsultantExamples.Consultant)
            .CanFailWith("input.bsn-refused", "consultant.merged", "consultant.definite-duplicate");
    }

    private static async Task<IResult> Enter(
        Body<EnterConsultantRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var (name, birthDate, contact, employment, different) = body.Value;
        var result = await mediator.Send(new EnterConsultant(name, birthDate, contact, employment, different), ct);
        return result.ShowCreated(consultant => $"/v1/consultants/{consultant.Id}");
    }

    private static async Task<IResult> Search(
        Body<SearchConsultantsRequest> body,
        IMediator mediator,
        CancellationToken ct,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    )
    {
        var (surname, initial, birthDate, email, organisation) = body.Value;
        var page = new PageRequest(cursor, limit);
        var result = await mediator.Send(
            new SearchConsultants(surname, initial, birthDate, email, organisation, page),
            ct
        );
        return result.ShowPage();
    }

    private static async Task<IResult> Get(Guid id, IMediator mediator, CancellationToken ct)
    {
        var result = await mediator.Send(new GetConsultant(id), ct);
        return result.Show();
    }

    private static async Task<IResult> Amend(
        Guid id,
        IfMatch ifMatch,
        Body<AmendConsultantRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var (name, birthDate, contact) = body.Value;
        var result = await mediator.Send(new AmendConsultant(id, ifMatch.Revision, name, birthDate, contact), ct);
        return result.Show();
    }
}
