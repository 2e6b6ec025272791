using Accreditation.Api.Http;
using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using MediatR;

namespace Accreditation.Api.Policies;

/// <summary>The rules, as data.</summary>
internal static class PolicyEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var policies = app.MapGroup("/policies").WithTags("Policies");

        policies
            .MapGet("", List)
            .For<ListPolicies>(
                "List the rules",
                "Every version of the rules of every section, by section and version; also those whose first day is yet to come."
            )
            .Lists(PolicyExamples.Summary);
        policies
            .MapGet("/{section}", GetCurrent)
            .For<GetCurrentPolicy>(
                "Show the rules of today",
                "The version that governs what starts today in a section."
            )
            .Shows(PolicyExamples.Policy);
        policies
            .MapGet("/{section}/{version:int}", Get)
            .For<GetPolicy>(
                "Show one version of the rules",
                "A version never changes; only its last day is added when there is a successor."
            )
            .Shows(PolicyExamples.Policy);
    }

    private static async Task<IResult> List(
        IMediator mediator,
        CancellationToken ct,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    )
    {
        var result = await mediator.Send(new ListPolicies(new PageRequest(cursor, limit)), ct);
        return result.ShowPage();
    }

    private static async Task<IResult> GetCurrent(string section, IMediator mediator, CancellationToken ct)
    {
        var result = await mediator.Send(new GetCurrentPolicy(section), ct);
        return result.Show();
    }

    private static async Task<IResult> Get(string section, int version, IMediator mediator, CancellationToken ct)
    {
        var result = await mediator.Send(new GetPolicy(section, version), ct);
        return result.Show();
    }
}
