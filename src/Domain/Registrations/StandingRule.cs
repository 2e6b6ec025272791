namespace Accreditation.Domain.Registrations;

/// <summary>The one rule by which a standing follows from facts.</summary>
public static class StandingRule
{
    extension(Standing)
    {
        /// <summary>The standing on a day, as far as the register knew at an instant; null before the first day.</summary>
        public static Standing? At(IEnumerable<RegistrationFact> facts, DateOnly validAt, DateTimeOffset knownAt) =>
            RegistrationHistory.Known(facts, knownAt).StandingOn(validAt);

        /// <summary>All standings from the first day on, as far as the register knew at an instant.</summary>
        public static IReadOnlyList<StandingSegment> Segments(
            IEnumerable<RegistrationFact> facts,
            DateTimeOffset knownAt
        ) => RegistrationHistory.Known(facts, knownAt).Segments();
    }
}
