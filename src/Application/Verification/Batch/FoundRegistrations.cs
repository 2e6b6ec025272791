using Accreditation.Application.Shared;
using Accreditation.Application.Verification.LookUps;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Verification;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Verification.Batch;

/// <summary>
/// The registrations of a batch, read by one query with all their segments: each item may ask about a day of its own, and
/// the few segments of a registration are cheaper to choose from here than to be asked for one by one.
/// </summary>
internal sealed class FoundRegistrations
{
    private readonly Dictionary<RegistrationNumber, Found> byNumber;

    private FoundRegistrations(Dictionary<RegistrationNumber, Found> byNumber) => this.byNumber = byNumber;

    /// <summary>What was looked at, each registration once.</summary>
    public IEnumerable<SeenRegistration> Seen =>
        byNumber.Values.Select(found => new SeenRegistration(found.Row.Number, found.Row.ConsultantId));

    public static async Task<FoundRegistrations> Read(
        IRegisterDb db,
        IEnumerable<RegistrationNumber?> asked,
        CancellationToken ct
    )
    {
        var numbers = asked.OfType<RegistrationNumber>().Distinct().ToArray();
        var query =
            from r in db.Registrations.AsNoTracking()
            where EF.Parameter(numbers).Contains(r.Number)
            join c in db.Consultants on r.ConsultantId equals c.Id
            from s in r.Segments.DefaultIfEmpty()
            select new Row(
                r.Number,
                r.ConsultantId,
                r.Section,
                c.Name,
                c.BirthDate,
                r.PublicRecord,
                r.MergedInto,
                s == null ? null : s.From,
                s == null ? null : s.Until,
                s == null ? null : s.Standing
            );
        var rows = await db.RowByRow(query).ToListAsync(ct);

        return new FoundRegistrations(
            rows.GroupBy(row => row.Number).ToDictionary(it => it.Key, it => new Found(it.First(), [.. it]))
        );
    }

    /// <summary>What may be said about one number. A wrong second factor is told before anything else, and nothing with it.</summary>
    public VerifiedItem Answer(NumberedQuestion question, DateOnly today)
    {
        var validAt = question.Asked.ValidAt ?? today;
        var item = new VerifiedItem
        {
            Reference = question.Asked.Reference,
            Number = question.Number,
            ValidAt = validAt,
            Outcome = question.Number is null ? VerificationOutcome.Mistyped : VerificationOutcome.NotFound,
        };
        if (question.Number is not { } number || !byNumber.TryGetValue(number, out var found))
            return item;
        if (!found.Row.Matches(question.Asked))
            return item with { Outcome = VerificationOutcome.DoesNotMatch };

        return found.On(validAt).Tell(item, today);
    }

    private sealed record Found(Row Row, IReadOnlyList<Row> Segments)
    {
        public RegisterEntryRow On(DateOnly day)
        {
            var segment = Segments.FirstOrDefault(s => s.From <= day && !(s.Until <= day));
            return Row.Entry with { Standing = segment?.Standing, StandingSince = segment?.From };
        }
    }

    private sealed record Row(
        RegistrationNumber Number,
        Guid ConsultantId,
        string Section,
        PersonName Name,
        DateOnly BirthDate,
        PublicRecord PublicRecord,
        RegistrationNumber? MergedInto,
        DateOnly? From,
        DateOnly? Until,
        Standing? Standing
    )
    {
        public RegisterEntryRow Entry => new(Number, ConsultantId, Section, Name, PublicRecord, MergedInto, null, null);

        public bool Matches(VerificationQuestion asked) =>
            (asked.BirthDate is null || asked.BirthDate == BirthDate)
            && (asked.Surname is null || SurnameTerm.Matches(asked.Surname, Name));
    }
}
