using Accreditation.Api.Http;
using Accreditation.Application.Applications;
using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using MediatR;

namespace Accreditation.Api.Applications;

/// <summary>The applications, as the consultant and the readers of a case see them.</summary>
internal static class ApplicationEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var applications = app.MapGroup("/applications").WithTags("Applications");

        applications
            .MapPost("", Start)
            .For<StartApplication>(
                "Begin an application",
                "Begins a draft for the consultant who calls, under the rules in force today. Only first registrations can be asked for now."
            )
            .Takes(ApplicationExamples.Start)
            .Creates(ApplicationExamples.Application)
            .CanFailWith(
                "application.kind-not-open",
                "application.section-unknown",
                "application.already-open",
                "application.already-registered",
                "resource.not-found"
            );
        applications
            .MapGet("", List)
            .For<ListApplications>(
                "List applications",
                "Newest first. Consultants see their own, registrars all, assessors and the committee those that were filed."
            )
            .Lists(ApplicationExamples.Summary);
        applications
            .MapGet("/{id:guid}", Get)
            .For<GetApplication>("Show an application", "For those who are on the case.")
            .Shows(ApplicationExamples.Application)
            .CanFailWith(CaseCodes.Judging);
        applications
            .MapPatch("/{id:guid}", Amend)
            .For<AmendApplication>("Change a draft", "A JSON merge patch (RFC 7396).")
            .Takes(ApplicationExamples.Amend, "application/merge-patch+json")
            .Changes(ApplicationExamples.Application)
            .CanFailWith("application.wrong-state");
        applications
            .MapGet("/{id:guid}/assessment", GetAssessment)
            .For<GetAssessment>(
                "Explain what is met and what is missing",
                "Holds the evidence against the rules, as of the filing; a draft is assessed as of today."
            )
            .Shows(ApplicationExamples.Assessment)
            .CanFailWith(CaseCodes.Judging);
        applications
            .MapPost("/{id:guid}/submission", Submit)
            .For<SubmitApplication>(
                "File an application",
                "The decision term starts. Every declaration must be accepted in its current version; missing evidence is no obstacle."
            )
            .Takes(ApplicationExamples.Submit)
            .Changes(ApplicationExamples.Application)
            .CanFailWith("application.wrong-state", "application.declarations-not-accepted");
        applications
            .MapPost("/{id:guid}/completion", SupplyItems)
            .For<SupplyItems>("Supply what was asked for", "The decision term runs on.")
            .Changes(ApplicationExamples.Application)
            .CanFailWith("application.wrong-state");
        applications
            .MapPost("/{id:guid}/view", GiveView)
            .For<GiveView>("Respond to an announced refusal", "Once, before the decision.")
            .Takes(ApplicationExamples.GiveView)
            .Changes(ApplicationExamples.Application)
            .CanFailWith("application.wrong-state", "application.no-view-asked");
        applications
            .MapPost("/{id:guid}/withdrawal", Withdraw)
            .For<WithdrawApplication>("Withdraw an application", "At any time before the decision.")
            .Changes(ApplicationExamples.Application)
            .CanFailWith("application.wrong-state");
    }

    private static async Task<IResult> Start(
        Body<StartApplicationRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var (kind, section, route) = body.Value;
        var result = await mediator.Send(new StartApplication(kind, section, route), ct);
        return result.ShowCreated(application => $"/v1/applications/{application.Id}");
    }

    private static async Task<IResult> List(
        IMediator mediator,
        CancellationToken ct,
        QueryEnum<ApplicationState>? state = null,
        bool? overdue = null,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    )
    {
        var result = await mediator.Send(
            new ListApplications(state?.Value, overdue, new PageRequest(cursor, limit)),
            ct
        );
        return result.ShowPage();
    }

    private static async Task<IResult> Get(Guid id, IMediator mediator, CancellationToken ct)
    {
        var result = await mediator.Send(new GetApplication(id), ct);
        return result.Show();
    }

    private static async Task<IResult> Amend(
        Guid id,
        IfMatch ifMatch,
        Body<AmendApplicationRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var result = await mediator.Send(new AmendApplication(id, ifMatch.Revision, body.Value.Route), ct);
        return result.Show();
    }

    private static async Task<IResult> GetAssessment(Guid id, IMediator mediator, CancellationToken ct)
    {
        var result = await mediator.Send(new GetAssessment(id), ct);
        return result.Show();
    }

    private static async Task<IResult> Submit(
        Guid id,
        IfMatch ifMatch,
        Body<SubmitApplicationRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var result = await mediator.Send(new SubmitApplication(id, ifMatch.Revision, body.Value.Declarations), ct);
        return result.Show();
    }

    private static async Task<IResult> SupplyItems(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct)
    {
        var result = await mediator.Send(new SupplyItems(id, ifMatch.Revision), ct);
        return result.Show();
    }

    private static async Task<IResult> GiveView(
        Guid id,
        IfMatch ifMatch,
        Body<GiveViewRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var result = await mediator.Send(new GiveView(id, ifMatch.Revision, body.Value.Text), ct);
        return result.Show();
    }

    private static async Task<IResult> Withdraw(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken ct)
    {
        var result = await mediator.Send(new WithdrawApplication(id, ifMatch.Revision), ct);
        return result.Show();
    }
}
