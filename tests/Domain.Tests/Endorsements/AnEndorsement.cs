using Accreditation.Domain.Consultants;
using Accreditation.Domain.Endorsements;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Tests.Consultants;

namespace Accreditation.Domain.Tests.Endorsements;

internal static class AnEndorsement
{
    public static readonly DateTimeOffset Now = AConsultant.Now;
    public static readonly DateOnly Today = AConsultant.Today;
    public static readonly CoveredPeriod LastYear = Days(new(2025, 11, 22), Today);

    public static readonly EndorsementRules Rules = new(
        Optional: true,
        ValidMonths: 12,
        MaxTextLength: 500,
        MaxOpenPerEndorser: 25,
        Statements: [Coded("holds-conversation"), Coded("knows-case-law")],
        Tasks: [Coded("intake"), Coded("investigation"), Coded("decision")]
    );

    public static readonly Endorser Manager = ManagerAt("chef@amsterdam.example", "GM0363");

    public static readonly EndorserIdentity ManagersToken = new(
        "manager-1",
        Manager.Email,
        Manager.Organisation,
        ConsultantId: null
    );

    public static readonly StatementDraft Draft = new(
        "Wmo-consulent",
        new(2025, 1, 1),
        Today,
        HoursPerWeek: 32,
        ["investigation", "intake"],
        OwnObservation: true,
        [new("knows-case-law", CompetenceOpinion.CannotTell), new("holds-conversation", CompetenceOpinion.Can)],
        "Works with care."
    );

    public static EndorsementAnswer Answer =>
        new(ManagersToken, EndorsementStatement.Of(Draft, Rules, Today).Value, Tie.None);

    public static Endorser ManagerAt(string email, string organisation) =>
        Endorser.Of("C. Chef", email, organisation).Value;

    public static CoveredPeriod Days(DateOnly from, DateOnly until) => CoveredPeriod.Of(from, until, 60, Today).Value;

    public static Consultant SomebodyAtAmsterdam(string email = "anneke@example.nl") =>
        AConsultant.Like.Reached(email).Working(AConsultant.Amsterdam, new(2020, 1, 1)).Build();

    public static EndorsementRequest To(Endorser endorser, Tie tie = Tie.None) => new(endorser, LastYear, tie);

    public static Result<Endorsement> Ask(
        Consultant consultant,
        EndorsementRequest request,
        EndorsementSurroundings? surroundings = null
    ) =>
        Endorsement.Ask(
            consultant,
            request,
            surroundings ?? EndorsementSurroundings.None,
            new("wmo-consulent", 1),
            Rules,
            Now
        );

    public static Endorsement AskedBy(Consultant consultant, Endorser? endorser = null) =>
        Ask(consultant, To(endorser ?? Manager)).Value;

    public static Endorsement GivenTo(Consultant consultant)
    {
        var endorsement = AskedBy(consultant);
        Assert.Null(endorsement.Give(Answer, consultant, [], Rules, Now).Error);
        return endorsement;
    }

    private static CodedWording Coded(string code) => new(code, new Wording(code, code));
}
