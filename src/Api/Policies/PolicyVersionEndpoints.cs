using Accreditation.Api.Http;
using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Policies;
using MediatR;

namespace Accreditation.Api.Policies;

/// <summary>How the rules change: a next version is proposed by one registrar and confirmed by another.</summary>
internal static class PolicyVersionEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var versions = app.MapGroup("/policies/{section}/versions").WithTags("Policies");

        versions
            .MapPost("", Propose)
            .For<ProposePolicyVersion>(
                "Propose the next version of the rules",
                "The body is the whole of the rules; the version and its last day follow from the versions around it. It comes into force tomorrow at the earliest, governs nothing and is not public until another registrar confirms it."
            )
            .Takes(PolicyExamples.Draft)
            .Creates(PolicyExamples.Proposed)
            .CanFailWith("policy-version.proposed-already", "input.bsn-refused");
        versions
            .MapGet("", List)
            .For<ListPolicyVersions>(
                "List proposed and published versions",
                "Those that were proposed through the register, the last proposed first; the versions that came with the product are in the list of the rules only."
            )
            .Lists(PolicyExamples.VersionSummary);
        versions
            .MapGet("/{version:int}", Get)
            .For<GetPolicyVersion>(
                "Show a proposed or published version",
                "A number that was withdrawn is free again; then this is the proposal that holds it now."
            )
            .Shows(PolicyExamples.Proposed);
        versions
            .MapPost("/{version:int}/confirmation", Confirm)
            .For<ConfirmPolicyVersion>(
                "Confirm a version of the rules",
                "By another registrar than who proposed it, at least an hour before its first day begins. It is public from now on and never changes again."
            )
            .Changes(PolicyExamples.Confirmed)
            .CanFailWith("policy-version.four-eyes", "policy-version.wrong-state", "policy-version.too-late");
        versions
            .MapPost("/{version:int}/withdrawal", Withdraw)
            .For<WithdrawPolicyVersion>(
                "Withdraw a proposed version",
                "Before it is confirmed, by whoever proposed it or another registrar."
            )
            .Changes(PolicyExamples.Withdrawn)
            .CanFailWith("policy-version.wrong-state");
    }

    private static async Task<IResult> Propose(
        string section,
        Body<PolicyDraft> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var result = await mediator.Send(new ProposePolicyVersion(section, body.Value), ct);
        return result.ShowCreated(version => $"/v1/policies/{version.Section}/versions/{version.Version}");
    }

    private static async Task<IResult> List(
        string section,
        IMediator mediator,
        CancellationToken ct,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    )
    {
        var result = await mediator.Send(new ListPolicyVersions(section, new PageRequest(cursor, limit)), ct);
        return result.ShowPage();
    }

    private static async Task<IResult> Get(string section, int version, IMediator mediator, CancellationToken ct)
    {
        var result = await mediator.Send(new GetPolicyVersion(section, version), ct);
        return result.Show();
    }

    private static async Task<IResult> Confirm(
        string section,
        int version,
        IfMatch ifMatch,
        IMediator mediator,
        IPublishedPolicies published,
        CancellationToken ct
    )
    {
        var result = await mediator.Send(new ConfirmPolicyVersion(section, version, ifMatch.Revision), ct);
        // Here and not in the handler, because with an Idempotency-Key the commit comes after the handler.
        if (result.Error is null)
            await published.Refresh(ct);
        return result.Show();
    }

    private static async Task<IResult> Withdraw(
        string section,
        int version,
        IfMatch ifMatch,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var result = await mediator.Send(new WithdrawPolicyVersion(section, version, ifMatch.Revision), ct);
        return result.Show();
    }
}
