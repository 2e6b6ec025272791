using Accreditation.Application.Consultants;
using Accreditation.Application.Shared;

namespace Accreditation.Api.Consultants;

/// <summary>Examples for the OpenAPI document; the people in them do not exist.</summary>
internal static class ConsultantExamples
{
    public static readonly EnterConsultantRequest Enter = new(
        new PersonNameView("A.B.", "Voorbeeld", "van der", "Anneke"),
        new DateOnly(1980, 5, 17),
        new ContactView("anneke.voorbeeld@example.nl", "06-12345678"),
        new EmploymentInput(new EmployerInput("GM0363"), "Wmo-consulent", new DateOnly(2021, 3, 1))
    );

    public static readonly AmendConsultantRequest Amend = new(Contact: new ContactPatch("a.voorbeeld@example.nl"));

    public static readonly ConsultantView Consultant = new()
    {
        Id = Guid.Parse("0192f0c1-5a3e-7c44-9d2b-3f6a1b2c3d4e"),
        Revision = 1,
        Name = Enter.Name,
        DisplayName = "A.B. van der Voorbeeld",
        BirthDate = Enter.BirthDate,
        Contact = Enter.Contact,
        PreviousNames = [],
        Employments =
        [
            new EmploymentView(
                Guid.Parse("0192f0c1-7b2d-7e11-8c3a-5d4e3f2a1b0c"),
                "GM0363",
                "Amsterdam",
                "Wmo-consulent",
                new DateOnly(2021, 3, 1),
                null
            ),
        ],
        EnteredAt = new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero),
        MergedIntoId = null,
    };

    public static readonly EmploymentInput AddEmployment = new(
        new EmployerInput("GM0344"),
        "Wmo-consulent",
        new DateOnly(2026, 4, 1)
    );

    public static readonly CorrectEmploymentRequest EndEmployment = new(
        Until: new Patch<DateOnly?>(new DateOnly(2026, 3, 31))
    );

    public static readonly EmploymentDetail Employment = new()
    {
        Id = Guid.Parse("0192f0c1-7b2d-7e11-8c3a-5d4e3f2a1b0c"),
        Revision = 2,
        ConsultantId = Consultant.Id,
        OrganisationCode = "GM0344",
        OrganisationName = "Utrecht",
        Function = "Wmo-consulent",
        From = AddEmployment.From,
        Until = null,
    };

    public static readonly SearchConsultantsRequest Search = new("Voorbeeld", "A");

    public static readonly ConsultantSummary Found = new()
    {
        Id = Consultant.Id,
        Initials = "A.B.",
        Prefix = "van der",
        Surname = "Voorbeeld",
        SearchKey = "voorbeeld",
        BirthDate = Consultant.BirthDate,
    };
}
