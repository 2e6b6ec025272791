using Accreditation.Application.Endorsements;
using Accreditation.Domain.Endorsements;

namespace Accreditation.Api.Endorsements;

/// <summary>Examples for the OpenAPI document; the people in them do not exist.</summary>
internal static class EndorsementExamples
{
    private static readonly Guid Application = Guid.Parse("0192f0c1-9d4f-7a33-8e5c-7f6a5b4c3d2e");

    public static readonly AskEndorsementRequest Ask = new(
        "wmo-consulent",
        new EndorserInput("C. Chef", "c.chef@amsterdam.example", "GM0363"),
        new DateOnly(2025, 3, 1),
        new DateOnly(2026, 2, 28),
        Tie.None
    );

    public static readonly RedirectEndorsementRequest Redirect = new(
        new EndorserInput("D. Directeur", "d.directeur@amsterdam.example", "GM0363"),
        Tie.None
    );

    public static readonly GiveEndorsementRequest Give = new(
        "Wmo-consulent",
        new DateOnly(2025, 3, 1),
        new DateOnly(2026, 2, 28),
        32,
        ["intake", "investigation"],
        OwnObservation: true,
        [
            new CompetenceAnswer("conducts-needs-conversation", CompetenceOpinion.Can),
            new CompetenceAnswer("applies-law-and-case-law", CompetenceOpinion.CannotTell),
        ],
        Tie.None,
        "Works with care and asks on."
    );

    public static readonly CompleteReviewTaskRequest Complete = new("The other evidence is enough; nothing changes.");

    public static readonly EndorsementView Requested = new()
    {
        Id = Guid.Parse("0192f0c1-8c3e-7b22-9f4d-6e5f4a3b2c1d"),
        Revision = 1,
        State = EndorsementState.Requested,
        ConsultantId = Guid.Parse("0192f0c1-5a3e-7c44-9d2b-3f6a1b2c3d4e"),
        ConsultantName = "A.B. van der Voorbeeld",
        Section = Ask.Section,
        PolicyVersion = 1,
        Endorser = new EndorserView
        {
            Name = Ask.Endorser.Name,
            Email = Ask.Endorser.Email,
            Organisation = Ask.Endorser.Organisation,
        },
        CoveredFrom = Ask.CoveredFrom,
        CoveredUntil = Ask.CoveredUntil,
        AskedAt = At(2),
        Statement = null,
        GivenAt = null,
        ValidUntil = null,
        Seal = null,
        ClosedAt = null,
        UsedForApplicationId = null,
    };

    public static readonly EndorsementView Given = Requested with
    {
        Revision = 2,
        State = EndorsementState.Given,
        Statement = new StatementView
        {
            Function = Give.Function,
            From = Give.From,
            Until = Give.Until,
            HoursPerWeek = Give.HoursPerWeek,
            Tasks = Give.Tasks,
            OwnObservation = Give.OwnObservation,
            Competences = Give.Competences,
            Remark = Give.Remark,
        },
        GivenAt = At(5),
        ValidUntil = new DateOnly(2027, 3, 4),
        Seal = "5d41402abc4b2a76b9719d911017c592ae1f5c0a7b4d8e3f6a9c2b1d0e8f7a6b",
    };

    public static readonly EndorsementView Withdrawn = Given with
    {
        Revision = 3,
        State = EndorsementState.Withdrawn,
        ClosedAt = At(9),
    };

    public static readonly EndorsementView Closed = Requested with
    {
        Revision = 2,
        State = EndorsementState.Declined,
        ClosedAt = At(4),
    };

    public static readonly EndorsementSummary Summary = new()
    {
        Id = Given.Id,
        State = Given.State,
        ConsultantId = Given.ConsultantId,
        ManagerName = Ask.Endorser.Name,
        ManagerOrganisation = Ask.Endorser.Organisation,
        AskedAt = Given.AskedAt,
        ValidUntil = Given.ValidUntil,
    };

    public static readonly ReviewTaskView Task = new()
    {
        Id = Guid.Parse("0192f0c1-ae50-7c44-9f6d-8a7b6c5d4e3f"),
        Revision = 1,
        EndorsementId = Given.Id,
        ApplicationId = Application,
        ConsultantId = Given.ConsultantId,
        RaisedAt = At(9),
        CompletedAt = null,
        Outcome = null,
    };

    public static readonly ReviewTaskView Completed = new()
    {
        Id = Task.Id,
        Revision = 2,
        EndorsementId = Task.EndorsementId,
        ApplicationId = Task.ApplicationId,
        ConsultantId = Task.ConsultantId,
        RaisedAt = Task.RaisedAt,
        CompletedAt = At(12),
        Outcome = Complete.Outcome,
    };

    private static DateTimeOffset At(int day) => new(2026, 3, day, 9, 30, 0, TimeSpan.Zero);
}
