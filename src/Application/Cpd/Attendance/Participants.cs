using Accreditation.Application.Shared;
using Accreditation.Application.Verification;
using Accreditation.Domain.Cpd.Attendance;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Attendance;

/// <summary>
/// Finds who the rows of a list are about. A number and a surname that do not belong together are answered as a number that
/// does not exist: a provider learns no more than that.
/// </summary>
internal sealed class Participants
{
    private readonly Dictionary<string, Known> byNumber;
    private readonly ILookup<Guid, CpdCredit> credits;

    private Participants(Dictionary<string, Known> byNumber, ILookup<Guid, CpdCredit> credits) =>
        (this.byNumber, this.credits) = (byNumber, credits);

    /// <summary>Loads all that the rows name, and what they have for the run already.</summary>
    public static async Task<Participants> Of(
        IRegisterDb db,
        Guid runId,
        IReadOnlyList<AttendanceRow> rows,
        CancellationToken ct
    )
    {
        RegistrationNumber[] numbers =
        [
            .. rows.Select(row => RegistrationNumber.Parse(row.RegistrationNumber))
                .Where(parsed => parsed.Error is null)
                .Select(parsed => parsed.Value)
                .Distinct(),
        ];
        // As one parameter; a list of thousands would be more than some databases take.
        var known = await db
            .Registrations.Where(registration => EF.Parameter(numbers).Contains(registration.Number))
            .Join(
                db.Consultants,
                registration => registration.ConsultantId,
                consultant => consultant.Id,
                (registration, consultant) => new Known(registration.Number, consultant.Id, consultant.SearchKey)
            )
            .ToDictionaryAsync(one => one.Number.Value, ct);
        await AddEarlierNames(db, rows, known, ct);
        var posted = await db.CpdCredits.AsNoTracking().Where(credit => credit.RunId == runId).ToListAsync(ct);

        return new Participants(known, Standing(posted).ToLookup(credit => credit.ConsultantId));
    }

    /// <summary>Who a row is about, or why nobody.</summary>
    public (Participant? Participant, AttendanceFault? Fault) Find(AttendanceRow row)
    {
        if (RegistrationNumber.Parse(row.RegistrationNumber).Error is not null)
            return (null, AttendanceFault.NumberMalformed);
        if (!byNumber.TryGetValue(row.RegistrationNumber, out var known) || !known.IsCalled(row.Surname))
            return (null, AttendanceFault.NoMatch);

        return (new Participant(known.ConsultantId, [.. credits[known.ConsultantId]]), null);
    }

    private static IEnumerable<CpdCredit> Standing(IReadOnlyCollection<CpdCredit> posted)
    {
        var reversed = posted.Select(credit => credit.ReversesId).OfType<Guid>().ToHashSet();
        return posted.Where(credit => credit.ReversesId is null && !reversed.Contains(credit.Id));
    }

    /// <summary>Somebody who married stands on the lists by the old name for a while.</summary>
    private static async Task AddEarlierNames(
        IRegisterDb db,
        IEnumerable<AttendanceRow> rows,
        Dictionary<string, Known> known,
        CancellationToken ct
    )
    {
        Guid[] otherwise =
        [
            .. rows.Where(row => known.TryGetValue(row.RegistrationNumber, out var one) && !one.IsCalled(row.Surname))
                .Select(row => known[row.RegistrationNumber].ConsultantId),
        ];
        if (otherwise.Length == 0)
            return;

        var consultants = await db
            .Consultants.AsNoTracking()
            .Where(consultant => EF.Parameter(otherwise).Contains(consultant.Id))
            .ToListAsync(ct);
        var earlier = consultants.ToDictionary(
            consultant => consultant.Id,
            consultant => consultant.PreviousNames.Select(previous => previous.Name.SearchKey)
        );
        foreach (var one in known.Values.Where(one => earlier.ContainsKey(one.ConsultantId)))
            one.Earlier = [.. earlier[one.ConsultantId]];
    }

    private sealed record Known(RegistrationNumber Number, Guid ConsultantId, string SearchKey)
    {
        public IReadOnlyList<string> Earlier { get; set; } = [];

        public bool IsCalled(string surname)
        {
            var keys = SurnameTerm.Keys(surname);
            return keys.Contains(SearchKey) || Earlier.Any(keys.Contains);
        }
    }
}
