using Accreditation.Domain.Consultants;

namespace Accreditation.Infrastructure.Seeding;

/// <summary>Invents people who obviously do not exist. The same random numbers make the same people.</summary>
internal sealed class DemoPeople(Random random, IReadOnlyList<Municipality> municipalities)
{
    private static readonly string[] GivenNames =
    [
        .. "Aaltje Bram Chantal Daan Esra Fenna Gijs Hanna Ilse Joris Kaoutar Lotte Mees Noor Otto Pleun Qadira Ruben".Split(),
        .. "Saskia Thijs Umut Vera Wout Xander Yara Zoë".Split(),
    ];

    private static readonly string[] Beginnings =
    [
        "Verzonnen",
        "Bedacht",
        "Fictie",
        "Voorbeeld",
        "Denkbeeld",
        "Sprookjes",
        "Fantasie",
        "Droom",
        "Schijn",
        "Proef",
        "Nep",
        "Model",
    ];

    private static readonly string[] Endings =
    [
        "stra",
        "sma",
        "mans",
        "dijk",
        "veld",
        "huis",
        "berg",
        "kamp",
        "ink",
        "é",
    ];

    private static readonly string?[] Prefixes =
    [
        null,
        null,
        null,
        null,
        "de",
        "van",
        "van der",
        "van den",
        "'t",
        "ter",
    ];

    private static readonly string[] Functions =
    [
        "Wmo-consulent",
        "Senior Wmo-consulent",
        "Klantmanager Wmo",
        "Indicatiesteller Wmo",
    ];

    private int entered;

    /// <summary>Enters somebody who has worked as a consultant for a while on that day.</summary>
    public Consultant Enter(DateOnly enteredOn, DateTimeOffset now)
    {
        var born = enteredOn.AddYears(-random.Next(23, 60)).AddDays(-random.Next(365));
        var consultant = Consultant.Enter(Name(), Contact(), born, now).Value;

        var hiredOn = enteredOn.AddDays(-random.Next(60, 2000));
        if (random.Next(6) == 0)
            Employ(consultant, hiredOn.AddYears(-3), hiredOn.AddDays(-1));

        Employ(consultant, hiredOn, until: null);
        return consultant;
    }

    private PersonName Name()
    {
        var given = Pick(GivenNames);
        var second = random.Next(3) == 0 ? $"{(char)('A' + random.Next(26))}." : "";
        return PersonName.Of($"{given[0]}.{second}", given, Pick(Prefixes), Pick(Beginnings) + Pick(Endings)).Value;
    }

    private ContactDetails Contact() =>
        ContactDetails.Of($"consulent{++entered}@demo.example", random.Next(2) == 0 ? "088 000 00 00" : null).Value;

    private void Employ(Consultant consultant, DateOnly from, DateOnly? until)
    {
        var employer = Employer.Of(municipalities[random.Next(municipalities.Count)]);
        _ = consultant.AddEmployment(EmploymentTerms.Of(employer, Pick(Functions), from, until).Value).Value;
    }

    private T Pick<T>(T[] choices) => choices[random.Next(choices.Length)];
}
