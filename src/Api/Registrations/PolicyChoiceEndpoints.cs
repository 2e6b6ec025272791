using Accreditation.Api.Http;
using Accreditation.Application.Registrations;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Api.Registrations;

/// <summary>How a running period goes over to newer rules.</summary>
internal static class PolicyChoiceEndpoints
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGroup("/registrations/{number}/policy-choices")
            .WithTags("Registrations")
            .MapPost("", Choose)
            .For<ChoosePolicy>(
                "Choose newer rules for the period",
                "A period keeps the rules of its start. A version whose transition is 'choose-if-favourable' can be chosen while it is in force, when by today's ledger it asks less of the consultant: for no rule more is missing, and for one less, or less is asked in all. There is no way back to the older rules."
            )
            .Takes(new ChoosePolicyRequest(2))
            .Changes(RegistrationExamples.Registration)
            .CanFailWith(
                "registration.number-malformed",
                "registration.number-check-failed",
                "registration.merged",
                "registration.not-active",
                "registration.before-first-day",
                "registration.policy-not-newer",
                "policy-choice.not-offered",
                "policy-choice.not-in-force",
                "policy-choice.not-favourable"
            );

    private static async Task<IResult> Choose(
        string number,
        IfMatch ifMatch,
        Body<ChoosePolicyRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var result = await mediator.Send(new ChoosePolicy(number, ifMatch.Revision, body.Value.Version), ct);
        return result.Show();
    }
}

/// <summary>The rules that are to govern the period.</summary>
/// <param name="Version">The version of the rules of the section.</param>
[Dutch("keuze van een reglement")]
internal sealed record ChoosePolicyRequest(int Version);
