using Accreditation.Api.Cpd.Ledger;
using Accreditation.Api.Cpd.Recognitions;
using Accreditation.Application.Cpd.Evaluation;
using Accreditation.Domain.Cpd.Evaluation;
using Accreditation.Domain.Cpd.Recognitions;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;

namespace Accreditation.Api.Cpd.Evaluation;

/// <summary>Examples of an evaluation.</summary>
internal static class EvaluationExamples
{
    private static readonly DateOnly First = new(2023, 3, 1);
    private static readonly DateOnly Last = new(2028, 2, 29);

    public static readonly EvaluationView Evaluation = new()
    {
        ConsultantId = CreditExamples.Consultant,
        Number = "W00000001B",
        Standing = Standing.Registered,
        ValidAt = new DateOnly(2026, 3, 2),
        KnownAt = new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero),
        Policy = new PolicyReference("wmo-consulent", 1),
        Period = new CpdPeriod(First, Last, First, Last.AddDays(182)),
        DaysLeft = 729,
        RenewalFiledOn = null,
        IsMet = false,
        Rules =
        [
            Rule(CpdRuleKind.Total, "total", new Wording("Alle punten samen", "All points together"), 100),
            Rule(
                CpdRuleKind.Category,
                "accredited",
                new Wording("Geaccrediteerde scholing", "Accredited training"),
                50
            ),
        ],
        Omitted = [],
        Recognitions =
        [
            new RecognisedRegister(
                RecognitionExamples.Verified.Id,
                OtherRegister.Skj,
                RecognitionExamples.Verified.ValidUntil,
                RecognitionExamples.Verified.RecheckOn
            ),
        ],
    };

    public static readonly WhatIfRequest WhatIf = new(
        "wmo-consulent",
        [
            new PlannedActivity("ACC-7K3M9QXP", null, new DateOnly(2026, 5, 20)),
            new PlannedActivity(null, CreditExamples.Activity),
        ]
    );

    public static readonly EvaluationView Planned = Evaluation.NamedBy(
        new Dictionary<Guid, Guid> { [CreditExamples.Awarded.Id] = CreditExamples.Activity }
    );

    private static EvaluatedRule Rule(CpdRuleKind kind, string code, Wording wording, decimal required) =>
        new(kind, code, wording, required, 6, required - 6, 0, 0, [new CountedEntry(CreditExamples.Awarded.Id, 6)], []);
}
