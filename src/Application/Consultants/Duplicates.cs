using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Consultants;

/// <summary>Looks for records of the same person before one is entered.</summary>
internal static class Duplicates
{
    /// <summary>The records that are or may be of this person, the likeliest first.</summary>
    public static async Task<IReadOnlyList<DuplicateMatch>> Of(
        IRegisterDb db,
        Consultant entered,
        DateOnly today,
        CancellationToken ct
    )
    {
        var (email, key, initial, born) = (
            entered.Contact.Email,
            entered.SearchKey,
            entered.FirstInitial,
            entered.BirthDate
        );
        var candidates = await db
            .Consultants.AsNoTracking()
            .Where(consultant =>
                consultant.BirthDate == born
                || consultant.Contact.Email == email
                || (consultant.SearchKey == key && consultant.FirstInitial == initial)
            )
            .ToArrayAsync(ct);

        var probe = new DuplicateProbe(entered.Name, born, email, [.. entered.OrganisationsOn(today)]);
        return DuplicateMatcher.Rank(probe, candidates, today);
    }

    /// <summary>
    /// Why a person cannot be entered, or null. Which records they are alike is shown to registrars only, because anybody
    /// else would learn that somebody is in the register.
    /// </summary>
    public static Error? Refusal(IReadOnlyList<DuplicateMatch> matches, bool confirmedDifferent, Caller caller) =>
        matches switch
        {
            [{ Likelihood: DuplicateLikelihood.Definite } match, ..] => caller.Has(Scopes.RegisterManage)
                ? ConsultantErrors.DefiniteDuplicate.With("consultantId", match.ConsultantId) with
                {
                    Location = $"/v1/consultants/{match.ConsultantId}",
                }
                : ConsultantErrors.DefiniteDuplicate,
            [_, ..] when !confirmedDifferent => caller.Has(Scopes.RegisterManage)
                ? ConsultantErrors.PotentialDuplicate.With(
                    "candidates",
                    matches.Select(DuplicateCandidate.Of).ToArray()
                )
                : ConsultantErrors.PotentialDuplicate,
            _ => null,
        };
}

/// <summary>A record that may be of the same person.</summary>
/// <param name="ConsultantId">The record.</param>
/// <param name="Score">Higher is more alike.</param>
internal sealed record DuplicateCandidate(Guid ConsultantId, int Score)
{
    public static DuplicateCandidate Of(DuplicateMatch match) => new(match.ConsultantId, match.Score);
}
