using Accreditation.Api.Cpd.Evaluation;
using Accreditation.Api.Http;
using Accreditation.Application.Cpd.Evaluation;
using Accreditation.Application.Cpd.Ledger;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Ledger;
using MediatR;

namespace Accreditation.Api.Cpd.Ledger;

/// <summary>The ledger of a consultant, and what it comes to.</summary>
internal static class CreditEndpoints
{
    private static readonly string[] Independent =
    [
        "cpd.own-record",
        "cpd.own-organisation",
        "cpd.organisation-unknown",
    ];

    public static void Map(IEndpointRouteBuilder app)
    {
        var consultant = app.MapGroup("/consultants/{id:guid}").WithTags("CPD ledger");
        var credits = app.MapGroup("/cpd-credits").WithTags("CPD ledger");

        consultant
            .MapGet("/cpd-credits", List)
            .For<ListCredits>(
                "List a ledger",
                "What was finished last comes first. Consultants see everything in their own ledger, registrars every one."
            )
            .Lists(CreditExamples.Awarded)
            .CanFailWith("resource.not-found");
        consultant
            .MapPost("/cpd-credits", Enter)
            .For<EnterCredit>(
                "Enter points",
                "A registrar puts something right, or takes over what another register credited. The category, the themes and the conversion of minutes are those of the rules that govern the period of the last day."
            )
            .Takes(CreditExamples.Enter)
            .Creates(CreditExamples.Entered)
            .CanFailWith([
                .. Independent,
                "cpd-evaluation.not-registered",
                "cpd-evaluation.no-period",
                "recognition.not-verified",
                "input.bsn-refused",
            ]);
        credits
            .MapGet("/{id:guid}", Get)
            .For<GetCredit>("Show an entry", "For the consultant whose ledger it is in, and for registrars.")
            .Shows(CreditExamples.Awarded);
        credits
            .MapPost("/{id:guid}/reversal", Reverse)
            .For<ReverseCredit>(
                "Reverse an entry",
                "The answer is the new entry with the opposite points; the one that it reverses stays as it is. An entry is reversed once."
            )
            .Takes(CreditExamples.Reverse)
            .Creates(CreditExamples.Reversal)
            .CanFailWith([
                .. Independent,
                "resource.not-found",
                "cpd-credit.section-unknown",
                "cpd-credit.is-reversal",
                "cpd-credit.reversed-already",
                "input.bsn-refused",
            ]);
        consultant
            .MapGet("/cpd-evaluation", Evaluate)
            .For<GetEvaluation>(
                "Evaluate a ledger",
                "Rule by rule: required, counted, missing and capped, each because of which entries. The same function decides on a renewal."
            )
            .Shows(EvaluationExamples.Evaluation)
            .CanFailWith("cpd-evaluation.not-registered", "cpd-evaluation.no-period");
        consultant
            .MapPost("/cpd-evaluation/what-if", AskWhatIf)
            .For<WhatIf>(
                "Evaluate with planned courses",
                "The same answer as if up to 50 courses had been followed; they are named by their identifiers. A course without dates is taken to last as many days as its points need. Nothing is kept."
            )
            .Takes(EvaluationExamples.WhatIf)
            .Answers(EvaluationExamples.Planned)
            .CanFailWith("cpd-evaluation.not-registered", "cpd-evaluation.no-period");
    }

    private static async Task<IResult> List(
        Guid id,
        IMediator mediator,
        CancellationToken ct,
        string? category = null,
        string? theme = null,
        DateOnly? from = null,
        DateOnly? until = null,
        QueryEnum<CreditSource>? source = null,
        string? cursor = null,
        int limit = PageRequest.DefaultLimit
    )
    {
        var filter = new CreditFilter(category, theme, from, until, source?.Value);
        return (await mediator.Send(new ListCredits(id, filter, new PageRequest(cursor, limit)), ct)).ShowPage();
    }

    private static async Task<IResult> Enter(
        Guid id,
        Body<EnterCreditRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var result = await mediator.Send(new EnterCredit(id, body.Value.Section, body.Value.Read()), ct);
        return result.ShowCreated(credit => $"/v1/cpd-credits/{credit.Id}");
    }

    private static async Task<IResult> Get(Guid id, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new GetCredit(id), ct)).Show();

    private static async Task<IResult> Reverse(
        Guid id,
        Body<ReverseCreditRequest> body,
        IMediator mediator,
        CancellationToken ct
    )
    {
        var result = await mediator.Send(new ReverseCredit(id, body.Value.Reason), ct);
        return result.ShowCreated(credit => $"/v1/cpd-credits/{credit.Id}");
    }

    private static async Task<IResult> Evaluate(
        Guid id,
        string section,
        IMediator mediator,
        CancellationToken ct,
        DateOnly? validAt = null,
        DateTimeOffset? knownAt = null
    ) => (await mediator.Send(new GetEvaluation(id, section, validAt, knownAt), ct)).Show();

    private static async Task<IResult> AskWhatIf(
        Guid id,
        Body<WhatIfRequest> body,
        IMediator mediator,
        CancellationToken ct
    ) => (await mediator.Send(new WhatIf(id, body.Value.Section, body.Value.Planned), ct)).ShowUntagged();
}
