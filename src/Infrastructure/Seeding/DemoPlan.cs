using Accreditation.Domain.Registrations;

namespace Accreditation.Infrastructure.Seeding;

/// <summary>Who is planted under which number: always the same, so that the examples can be written down.</summary>
public static class DemoPlan
{
    internal const int Seed = 20_150_101;

    /// <summary>One number for each way in which a registration can go, with what it shows.</summary>
    public static IReadOnlyList<(string Shows, RegistrationNumber Number)> Examples =>
        [
            .. Lives()
                .Where(one => one.Life.Name != "entered, not registered")
                .DistinctBy(one => one.Life.Name)
                .Select(one => (one.Life.Name, one.Number)),
        ];

    internal static IReadOnlyList<(DemoLife Life, RegistrationNumber Number)> Lives()
    {
        var random = new Random(Seed);
        var drawn = new HashSet<RegistrationNumber>();
        return
        [
            .. DemoLife
                .All.Append(DemoLife.Merged)
                .SelectMany(life => Enumerable.Repeat(life, life.Count))
                .Select(life => (life, Draw(random, drawn))),
        ];
    }

    private static RegistrationNumber Draw(Random random, HashSet<RegistrationNumber> drawn)
    {
        while (true)
        {
            var number = RegistrationNumber.Draw(random.Next);
            if (drawn.Add(number))
                return number;
        }
    }
}
