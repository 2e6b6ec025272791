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
                "Begins a draft for the consultant who calls, under the rules in force today. An initial application takes a 'route', an extension and a dispensation take what they are called after, a renewal takes nothing; a reinstatement takes a 'route' after so long that it is assessed as new."
            )
            .Takes(ApplicationExamples.Start)
            .Creates(ApplicationExamples.Application)
            .CanFailWith([
                .. CaseCodes.OfKinds,
                "application.section-unknown",
                "application.already-open",
                "resource.not-found",
            ]);
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
            .For<AmendApplication>(
                "Change what is asked for",
                "A JSON merge patch (RFC 7396). The route of a draft; what an extension or a dispensation asks for also after the assessor asked about it."
            )
            .Takes(ApplicationExamples.Amend, "application/merge-patch+json")
            .Changes(ApplicationExamples.Application)
            .CanFailWith("application.wrong-state", "application.not-for-kind");
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
                "The decision term starts. Every declaration must be accepted in its current version; missing evidence is no obstacle. A renewal that is filed keeps the consultant registered until the decision; when every rule is met, and it is not drawn for the audit, the system grants it within moments."
            )
            .Takes(ApplicationExamples.Submit)
            .Changes(ApplicationExamples.Application)
            .CanFailWith([
                .. CaseCodes.OfKinds,
                "application.wrong-state",
                "application.declarations-not-accepted",
                "registration.merged",
            ]);
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
        var (kind, section, route, extension, dispensation) = body.Value;
        var result = await mediator.Send(new StartApplication(kind, section, route, extension, dispensation), ct);
        return result.ShowCreated(application => $"/v1/applications/{application.Id}");
    }

    private static async Task<IResult> List(
        IMediator mediator,
        CancellationToken ct,
        QueryEnum<ApplicationState>? state = null,
        QueryEnum<ApplicationKind>? kind = null,
        bool? overdue = null,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    )
    {
        var result = await mediator.Send(
            new ListApplications(state?.Value, kind?.Value, overdue, new PageRequest(cursor, limit)),
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
        var (route, extension, dispensation) = body.Value;
        var result = await mediator.Send(
            new AmendApplication(id, ifMatch.Revision, route, extension, dispensation),
            ct
        );
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
