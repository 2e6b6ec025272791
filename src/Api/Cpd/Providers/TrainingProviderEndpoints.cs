using Accreditation.Api.Http;
using Accreditation.Application.Cpd.Providers;
using Accreditation.Application.Shared;
using MediatR;

namespace Accreditation.Api.Cpd.Providers;

/// <summary>The training providers.</summary>
internal static class TrainingProviderEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var providers = app.MapGroup("/training-providers").WithTags("Courses");

        providers
            .MapPost("", Enter)
            .For<EnterTrainingProvider>(
                "Enter a training provider",
                "Its own users enter it, or a registrar. Users are those whose token carries its code as 'organisation'."
            )
            .Takes(TrainingProviderExamples.Enter)
            .Creates(TrainingProviderExamples.Provider)
            .CanFailWith(
                "input.bsn-refused",
                "training-provider.other-organisation",
                "training-provider.entered-already"
            );
        providers
            .MapGet("", List)
            .For<ListTrainingProviders>("List training providers", "In the order in which they were entered.")
            .Lists(TrainingProviderExamples.Summary);
        providers
            .MapGet("/{code}", Get)
            .For<GetTrainingProvider>(
                "Show a training provider",
                "Its contact data are shown to its own users and to registrars only."
            )
            .Shows(TrainingProviderExamples.Public);
        providers
            .MapPatch("/{code}", Amend)
            .For<AmendTrainingProvider>("Change a training provider", "A JSON merge patch (RFC 7396).")
            .Takes(TrainingProviderExamples.Amend, "application/merge-patch+json")
            .Changes(TrainingProviderExamples.Provider)
            .CanFailWith(
                "input.bsn-refused",
                "training-provider.other-organisation",
                "training-provider.entered-already"
            );
    }

    private static async Task<IResult> Enter(
        Body<EnterTrainingProviderRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var (code, name, zipCode, contactEmail, website) = body.Value;
        var result = await mediator.Send(new EnterTrainingProvider(code, name, zipCode, website, contactEmail), ct);
        return result.ShowCreated(provider => $"/v1/training-providers/{provider.Code}");
    }

    private static async Task<IResult> List(
        IMediator mediator,
        CancellationToken ct,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    ) => (await mediator.Send(new ListTrainingProviders(new PageRequest(cursor, limit)), ct)).ShowPage();

    private static async Task<IResult> Get(string code, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new GetTrainingProvider(code), ct)).Show();

    private static async Task<IResult> Amend(
        string code,
        IfMatch ifMatch,
        Body<AmendTrainingProviderRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var (name, zipCode, website, contactEmail) = body.Value;
        var command = new AmendTrainingProvider(code, ifMatch.Revision, name, zipCode, website, contactEmail);
        return (await mediator.Send(command, ct)).Show();
    }
}
