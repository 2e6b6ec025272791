using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Consultants;

/// <summary>How sure it is that two records are of one person.</summary>
public enum DuplicateLikelihood
{
    /// <summary>A human has to look.</summary>
    Potential,

    /// <summary>It is the same person.</summary>
    Definite,
}

/// <summary>What is known about a person who is about to be entered.</summary>
/// <param name="Name">The name.</param>
/// <param name="BirthDate">The birth date.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Employers">The organisations that the person works for now.</param>
public sealed record DuplicateProbe(
    PersonName Name,
    DateOnly BirthDate,
    EmailAddress Email,
    IReadOnlyCollection<OrganisationCode> Employers
);

/// <summary>A record that may be of the same person.</summary>
/// <param name="ConsultantId">The record in use: the surviving one where the match was merged.</param>
/// <param name="Likelihood">How sure it is.</param>
/// <param name="Score">Higher is more alike: five for the e-mail address, one for each other match.</param>
public sealed record DuplicateMatch(Guid ConsultantId, DuplicateLikelihood Likelihood, int Score);

/// <summary>
/// Scores records as duplicates without a citizen number. Definite: the same birth date, surname, first initial and e-mail
/// address, or the only record with the same whole name, birth date and present employer. Potential: the same e-mail
/// address, or three of initial, surname, birth date and employer.
/// </summary>
public static class DuplicateMatcher
{
    private const int EmailScore = 5;
    private const int EnoughLikeness = 3;

    /// <summary>The matches among candidates, the likeliest first, in an order that is always the same.</summary>
    public static IReadOnlyList<DuplicateMatch> Rank(
        DuplicateProbe probe,
        IEnumerable<Consultant> candidates,
        DateOnly today
    )
    {
        var likenesses = candidates.Select(candidate => Likeness.Of(probe, candidate, today)).ToArray();
        var twins = likenesses.Where(likeness => likeness.IsTwin).Select(likeness => likeness.ConsultantId).ToHashSet();

        return likenesses
            .Where(likeness => likeness.Email || likeness.Count >= EnoughLikeness)
            .Select(likeness => likeness.ToMatch(isOnlyTwin: likeness.IsTwin && twins.Count == 1))
            .GroupBy(match => match.ConsultantId)
            .Select(matches =>
                matches.OrderByDescending(match => match.Likelihood).ThenByDescending(match => match.Score).First()
            )
            .OrderByDescending(match => match.Likelihood)
            .ThenByDescending(match => match.Score)
            .ThenBy(match => match.ConsultantId)
            .ToArray();
    }

    private sealed record Likeness(
        Guid ConsultantId,
        bool Email,
        bool Initial,
        bool Surname,
        bool BirthDate,
        bool Employer,
        bool WholeName
    )
    {
        public int Count => new[] { Initial, Surname, BirthDate, Employer }.Count(same => same);

        public bool IsTwin => WholeName && BirthDate && Employer;

        public static Likeness Of(DuplicateProbe probe, Consultant candidate, DateOnly today) =>
            new(
                candidate.MergedIntoId ?? candidate.Id,
                candidate.Contact.Email == probe.Email,
                candidate.FirstInitial == probe.Name.FirstInitial,
                candidate.SearchKey == probe.Name.SearchKey,
                candidate.BirthDate == probe.BirthDate,
                candidate.OrganisationsOn(today).Overlaps(probe.Employers),
                Fold(candidate.Name) == Fold(probe.Name)
            );

        public DuplicateMatch ToMatch(bool isOnlyTwin) =>
            new(
                ConsultantId,
                isOnlyTwin || (Email && Initial && Surname && BirthDate)
                    ? DuplicateLikelihood.Definite
                    : DuplicateLikelihood.Potential,
                Count + (Email ? EmailScore : 0)
            );

        private static (string, string, string, string) Fold(PersonName name) =>
            (
                NameFolding.Fold(name.Initials),
                NameFolding.Fold(name.GivenName ?? ""),
                NameFolding.Fold(name.Prefix ?? ""),
                name.SearchKey
            );
    }
}
