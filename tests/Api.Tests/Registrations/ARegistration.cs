using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Accreditation.Api.Tests.Registrations;

/// <summary>Registrations of invented people, each different from every other.</summary>
internal sealed record ARegistration(RegisterApi Api, Guid Id, Guid ConsultantId, string Number, string Surname)
{
    public const string Committee = "registrations.decide register.manage";

    public static readonly DateOnly Today = DutchCalendar.DayOf(DateTimeOffset.UtcNow);

    private static int lastNumber = Random.Shared.Next(90_000_000);

    public string Url => $"/v1/registrations/{Number}";

    public string EntryUrl => $"/v1/register-entries/{Number}";

    public static string NewSurname() => "Verzonnen" + string.Concat(Random.Shared.GetItems<char>("abcdefghijklm", 12));

    /// <summary>A number that no other test has: of a thousand at random, two are the same too often.</summary>
    public static RegistrationNumber NewNumber() =>
        RegistrationNumber.Draw(numbers => Interlocked.Increment(ref lastNumber) % numbers);

    public static async Task<ARegistration> Issued(
        RegisterApi api,
        string? surname = null,
        string? prefix = null,
        string initials = "A.B.",
        string? municipality = null
    )
    {
        var consultant = NewConsultant(surname ?? NewSurname(), prefix, initials, municipality);
        var number = NewNumber();
        var period = Period(Today.AddYears(-2));
        var registration = Registration.Issue(number, consultant.Id, period, DateTimeOffset.UtcNow.AddYears(-2)).Value;
        await Save(
            api,
            db =>
            {
                db.Consultants.Add(consultant);
                db.Registrations.Add(registration);
            }
        );
        return new ARegistration(api, registration.Id, consultant.Id, number.Value, consultant.Name.Surname);
    }

    public static RegistrationPeriod Period(DateOnly from) =>
        new(from, from.AddYears(5).AddDays(-1), PeriodKind.Full, new PolicyReference("wmo-consulent", 1), 26, 2);

    public static async Task Save(RegisterApi api, Action<IRegisterDb> add)
    {
        await using var scope = api.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IRegisterDb>();
        add(db);
        Assert.Null((await db.Commit(default)).Error);
    }

    public static Consultant NewConsultant(
        string surname,
        string? prefix = null,
        string initials = "A.B.",
        string? municipality = null
    )
    {
        var now = DateTimeOffset.UtcNow;
        var contact = ContactDetails.Of($"{NewSurname()}@example.nl", null).Value;
        var name = PersonName.Of(initials, null, prefix, surname).Value;
        var consultant = Consultant.Enter(name, contact, new DateOnly(1980, 5, 17), now).Value;
        if (municipality is not null)
        {
            var employer = Employer.Of(new Municipality(OrganisationCode.Parse(municipality), "Verzonnen"));
            consultant.AddEmployment(EmploymentTerms.Of(employer, "Consulent", Today.AddYears(-1), null).Value);
        }

        return consultant;
    }

    public Task<Answer> Read() => Api.As("register.manage").Read(Url);

    public Task<Answer> LookUp(string query = "") => Api.Anonymous().Read(EntryUrl + query);

    /// <summary>Decides something on the present revision.</summary>
    public async Task<Answer> Decide(
        string path,
        object body,
        string scopes = Committee,
        string? organisation = "ORG-COMMITTEE"
    ) => await Api.As(scopes, organisation: organisation).Change($"{Url}/{path}", (await Read()).ETag, body);

    public Task<Answer> Suspend(DateOnly? from = null, DateOnly? until = null) =>
        Decide("suspensions", Suspension(from, until));

    public static object Suspension(DateOnly? from = null, DateOnly? until = null) =>
        new
        {
            ground = "measure",
            from = from ?? Today,
            until,
            publicUntil = (until ?? from ?? Today).AddYears(5),
            reason = "Decision of the committee.",
        };

    public Task<Answer> Remove(string ground, DateOnly? publicUntil = null) =>
        Decide(
            "removals",
            new
            {
                ground,
                effectiveOn = Today,
                publicUntil,
                reason = "As decided.",
            }
        );

    public async Task<Answer> AnnulLast()
    {
        var history = await Api.As("audit.read").Read($"{Url}/history");
        var last = history.Json!["facts"]!.AsArray()[^1]!["id"]!.ToString();
        return await Decide("annulments", new { factId = last, reason = "Annulled on objection." });
    }
}
