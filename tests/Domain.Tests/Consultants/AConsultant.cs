using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Tests.Consultants;

internal sealed class AConsultant
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 11, 22);
    public static readonly Municipality Amsterdam = new(OrganisationCode.Parse("GM0363"), "Amsterdam");
    public static readonly Municipality Utrecht = new(OrganisationCode.Parse("GM0344"), "Utrecht");

    private PersonName name = Name("A.B.", "Anneke", "van der", "Voorbeeld");
    private ContactDetails contact = Contact("anneke@example.nl");
    private DateOnly birthDate = new(1980, 5, 17);
    private readonly List<EmploymentTerms> employments = [];

    public static AConsultant Like => new();

    public static PersonName Name(string initials, string? givenName, string? prefix, string surname) =>
        PersonName.Of(initials, givenName, prefix, surname).Value;

    public static ContactDetails Contact(string email) => ContactDetails.Of(email, null).Value;

    public static EmploymentTerms At(Municipality municipality, DateOnly from, DateOnly? until = null) =>
        EmploymentTerms.Of(Employer.Of(municipality), "Wmo-consulent", from, until).Value;

    public AConsultant Called(string initials, string? givenName, string? prefix, string surname)
    {
        name = Name(initials, givenName, prefix, surname);
        return this;
    }

    public AConsultant Reached(string email)
    {
        contact = Contact(email);
        return this;
    }

    public AConsultant Born(int year, int month, int day)
    {
        birthDate = new DateOnly(year, month, day);
        return this;
    }

    public AConsultant Working(Municipality municipality, DateOnly from, DateOnly? until = null)
    {
        employments.Add(At(municipality, from, until));
        return this;
    }

    public Consultant Build()
    {
        var consultant = Consultant.Enter(name, contact, birthDate, Now).Value;
        employments.ForEach(terms => _ = consultant.AddEmployment(terms).Value);
        consultant.TakeEvents();
        return consultant;
    }
}
