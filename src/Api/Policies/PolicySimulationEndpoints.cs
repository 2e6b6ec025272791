using Accreditation.Api.Http;
using Accreditation.Application.Policies;
using Accreditation.Domain.Policies;
using MediatR;

namespace Accreditation.Api.Policies;

/// <summary>What draft rules would come to.</summary>
internal static class PolicySimulationEndpoints
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGroup("/policies/{section}/simulations")
            .WithTags("Policies")
            .MapPost("", Simulate)
            .For<SimulatePolicy>(
                "Simulate draft rules",
                "Holds the present ledger against a draft, as if it governed every open full period: how many registrations would meet it, which rules the others fail and by how much. It changes nothing. Numbers of fewer than five people are shown as bounds, and so is what would give them away. As 'application/x-ndjson' it tells how far it is, at least every 1,000 registrations, and the result at last; ending the request ends the work. One simulation runs at a time."
            )
            .Takes(PolicyExamples.Simulate)
            .Answers(PolicyExamples.Simulated)
            .Streams(PolicyExamples.SimulationLines)
            .CanFailWith("policy-simulation.busy", "input.bsn-refused");

    private static async Task<IResult> Simulate(
        string section,
        Body<SimulatePolicyRequest> body,
        HttpContext http,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var streams = JsonLines.AreWanted(http.Request);
        var result = await mediator.Send(new SimulatePolicy(section, body.Value.Policy, Report), ct);
        if (!streams || result.Error is not null)
            return result.ShowUntagged();

        await JsonLines.Write(http.Response, "result", result.Value, ct);
        return Results.Empty;

        Task Report(SimulationProgress progress) =>
            streams ? JsonLines.Write(http.Response, "progress", progress, ct) : Task.CompletedTask;
    }
}

/// <summary>Draft rules to hold the present ledger against.</summary>
/// <param name="Policy">The whole of the rules.</param>
[Domain.Shared.Dutch("simulatie van een reglement")]
internal sealed record SimulatePolicyRequest(PolicyDraft Policy);
