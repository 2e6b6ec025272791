using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Accreditation.Domain.WatchLists;

namespace Accreditation.Application.WatchLists;

/// <summary>
/// Which registrations an organisation follows by a relation that holds. The relation is asked of the employments and of the
/// consents each time and stored nowhere, so that it ends on the day on which they end.
/// </summary>
public static class WatchedRegistrations
{
    /// <summary>
    /// The numbers of a list by a relation that holds on a day: those on the list, and those under which they go on since a
    /// merge. One query, to be used in another one.
    /// </summary>
    public static IQueryable<RegistrationNumber> Followed(this IRegisterDb db, Guid watchListId, DateOnly today)
    {
        var lists = db.WatchLists.Where(list => list.Id == watchListId);
        var employed = db.Employed(today).Where(tie => lists.Any(list => list.Owner == tie.Organisation));
        var consented = db.Consented().Where(tie => lists.Any(list => list.Owner == tie.Organisation));
        var held = db.Watched(db.WatchEntries.Where(entry => entry.WatchListId == watchListId))
            .Where(watched =>
                employed.Select(tie => tie.PersonId).Contains(watched.PersonId)
                || consented.Select(tie => tie.PersonId).Contains(watched.PersonId)
            );

        return held.Select(watched => watched.Number)
            .Union(held.Where(watched => watched.First != null).Select(watched => watched.First!))
            .Union(held.Where(watched => watched.Second != null).Select(watched => watched.Second!))
            .Union(held.Where(watched => watched.Third != null).Select(watched => watched.Third!));
    }

    /// <summary>
    /// Each entry with the person behind it and the numbers under which it goes on. Three merges of one registration, each
    /// into the next, are followed; a list that is sent anew names the number that is in use.
    /// </summary>
    internal static IQueryable<WatchedNumber> Watched(this IRegisterDb db, IQueryable<WatchEntry> entries) =>
        from entry in entries
        join list in db.WatchLists on entry.WatchListId equals list.Id
        join own in db.Issued() on entry.Number equals own.Number
        join record in db.Records() on own.ConsultantId equals record.RecordId
        select new WatchedNumber
        {
            Organisation = list.Owner,
            Number = entry.Number,
            First = own.First,
            Second = own.Second,
            Third = own.Third,
            RegistrationId = own.RegistrationId,
            PersonId = record.PersonId,
            Reference = entry.Reference,
            AddedAt = entry.AddedAt,
        };

    /// <summary>Every number with those under which it goes on, after up to three merges, each into the next.</summary>
    internal static IQueryable<IssuedNumber> Issued(this IRegisterDb db) =>
        from own in db.Registrations
        from first in db.Registrations.Where(it => it.Number == own.MergedInto).DefaultIfEmpty()
        from second in db.Registrations.Where(it => it.Number == first.MergedInto).DefaultIfEmpty()
        select new IssuedNumber
        {
            Number = own.Number,
            RegistrationId = own.Id,
            ConsultantId = own.ConsultantId,
            First = own.MergedInto,
            Second = first.MergedInto,
            Third = second.MergedInto,
        };

    /// <summary>
    /// Who works where on a day. What stands on a merged record counts only where the record in use knows nothing of that
    /// organisation, because it can no longer be ended there.
    /// </summary>
    internal static IQueryable<Tie> Employed(this IRegisterDb db, DateOnly today) =>
        from record in db.Records()
        join consultant in db.Consultants on record.RecordId equals consultant.Id
        from employment in consultant.Employments
        where
            employment.Employer.Code != null
            && employment.From <= today
            && (employment.Until == null || employment.Until >= today)
        where
            record.RecordId == record.PersonId
            || !db.Consultants.Any(inUse =>
                inUse.Id == record.PersonId
                && inUse.Employments.Any(other => other.Employer.Code == employment.Employer.Code)
            )
        select new Tie { Organisation = employment.Employer.Code!, PersonId = record.PersonId };

    /// <summary>Who worked where until before a day.</summary>
    internal static IQueryable<Tie> EmployedBefore(this IRegisterDb db, DateOnly today) =>
        from record in db.Records()
        join consultant in db.Consultants on record.RecordId equals consultant.Id
        from employment in consultant.Employments
        where employment.Employer.Code != null && employment.Until < today
        select new Tie { Organisation = employment.Employer.Code!, PersonId = record.PersonId };

    /// <summary>Whose consent is in force for whom: given, and neither withdrawn nor refused later under another record.</summary>
    internal static IQueryable<Tie> Consented(this IRegisterDb db) =>
        db.Decided()
            .Where(tie => tie.GivenAt != null && tie.WithdrawnAt == null)
            .Where(tie =>
                !db.Decided()
                    .Any(later =>
                        later.PersonId == tie.PersonId
                        && later.Organisation == tie.Organisation
                        && later.WithdrawnAt > tie.GivenAt
                    )
            );

    /// <summary>What consultants decided, by the person.</summary>
    internal static IQueryable<Tie> Decided(this IRegisterDb db) =>
        from consent in db.WatchConsents
        join record in db.Records() on consent.ConsultantId equals record.RecordId
        select new Tie
        {
            Organisation = consent.Organisation,
            PersonId = record.PersonId,
            GivenAt = consent.GivenAt,
            WithdrawnAt = consent.WithdrawnAt,
            SharesThemeCoverage = consent.SharesThemeCoverage,
        };

    /// <summary>Every record with the record that the person has now, after up to three merges, each into the next.</summary>
    private static IQueryable<PersonRecord> Records(this IRegisterDb db) =>
        from record in db.Consultants
        from first in db.Consultants.Where(it => it.Id == record.MergedIntoId).DefaultIfEmpty()
        from second in db.Consultants.Where(it => it.Id == first.MergedIntoId).DefaultIfEmpty()
        select new PersonRecord
        {
            RecordId = record.Id,
            PersonId = second.MergedIntoId ?? first.MergedIntoId ?? record.MergedIntoId ?? record.Id,
        };

    private sealed class PersonRecord
    {
        public required Guid RecordId { get; init; }

        public required Guid PersonId { get; init; }
    }
}

/// <summary>A number that was issued, and what became of it.</summary>
internal sealed class IssuedNumber
{
    public required RegistrationNumber Number { get; init; }

    public required Guid RegistrationId { get; init; }

    public required Guid ConsultantId { get; init; }

    public required RegistrationNumber? First { get; init; }

    public required RegistrationNumber? Second { get; init; }

    public required RegistrationNumber? Third { get; init; }

    /// <summary>The number under which it goes on; null when it was not merged.</summary>
    public RegistrationNumber? Survivor => Third ?? Second ?? First;
}

/// <summary>An entry, with whom and what it stands for now.</summary>
internal sealed class WatchedNumber
{
    public required OrganisationCode Organisation { get; init; }

    public required RegistrationNumber Number { get; init; }

    public required RegistrationNumber? First { get; init; }

    public required RegistrationNumber? Second { get; init; }

    public required RegistrationNumber? Third { get; init; }

    public required Guid RegistrationId { get; init; }

    public required Guid PersonId { get; init; }

    public required string? Reference { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>The number under which it goes on now.</summary>
    public RegistrationNumber InUse => Third ?? Second ?? First ?? Number;
}

/// <summary>Something between an organisation and a person.</summary>
internal sealed class Tie
{
    public required OrganisationCode Organisation { get; init; }

    public required Guid PersonId { get; init; }

    public DateTimeOffset? GivenAt { get; init; }

    public DateTimeOffset? WithdrawnAt { get; init; }

    public bool SharesThemeCoverage { get; init; }

    /// <summary>Whether it is consent that was not withdrawn.</summary>
    public bool IsInForce => GivenAt is not null && WithdrawnAt is null;
}
