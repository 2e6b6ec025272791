using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Consultants;

/// <summary>
/// A social-support consultant (Wmo-consulent): the person, whose standing is kept elsewhere. Holds personal data, but never
/// a BSN. A change to what is on record already changes nothing and raises nothing.
/// </summary>
public sealed class Consultant : AggregateRoot
{
    /// <summary>The most employments that one record holds.</summary>
    public const int MaxEmployments = 60;

    /// <summary>The youngest age at which somebody can be entered.</summary>
    public const int MinimumAge = 16;

    /// <summary>No date about a living person is earlier.</summary>
    public static readonly DateOnly EarliestDay = new(1900, 1, 1);

    private readonly List<PreviousName> previousNames = [];
    private readonly List<Employment> employments = [];

    private Consultant() { }

    /// <summary>The present name.</summary>
    public PersonName Name { get; private set; } = null!;

    /// <summary>The surname as it is searched; see <see cref="PersonName.SearchKey"/>.</summary>
    public string SearchKey { get; private set; } = "";

    /// <summary>The first initial as it is searched.</summary>
    public string FirstInitial { get; private set; } = "";

    /// <summary>How the register reaches the consultant.</summary>
    public ContactDetails Contact { get; private set; } = null!;

    /// <summary>The day of birth.</summary>
    public DateOnly BirthDate { get; private set; }

    /// <summary>The instant at which the consultant was entered.</summary>
    public DateTimeOffset EnteredAt { get; private set; }

    /// <summary>The record that this one was merged into; null for a record in use.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>The key of <see cref="PersonIdentity"/>, unique in the store; null for a merged record.</summary>
    public string? IdentityKey { get; private set; }

    /// <summary>Earlier names, oldest first.</summary>
    public IReadOnlyList<PreviousName> PreviousNames => previousNames;

    /// <summary>All employments, in the order in which they were added.</summary>
    public IReadOnlyList<Employment> Employments => employments;

    /// <summary>Enters a person who is not in the register yet.</summary>
    public static Result<Consultant> Enter(
        PersonName name,
        ContactDetails contact,
        DateOnly birthDate,
        DateTimeOffset now
    )
    {
        if (CheckBirthDate(birthDate, now).Error is { } error)
            return error;

        var consultant = new Consultant
        {
            Id = Guid.CreateVersion7(),
            Contact = contact,
            BirthDate = birthDate,
            EnteredAt = now,
        };
        consultant.TakeName(name);
        consultant.Raise(new ConsultantEntered(consultant.Id));
        return consultant;
    }

    /// <summary>Keeps on record that another record, much alike, is a different person.</summary>
    public void ConfirmDifferentFrom(Guid otherId) => Raise(new ConsultantConfirmedDifferent(Id, otherId));

    /// <summary>Takes another name and keeps the present one in the history.</summary>
    public Result Rename(PersonName name, DateTimeOffset now)
    {
        if (CheckInUse().Error is { } error)
            return error;
        if (name == Name)
            return Result.Success;

        previousNames.Add(PreviousName.Of(Name, now));
        TakeName(name);
        Raise(new ConsultantRenamed(Id));
        return Result.Success;
    }

    /// <summary>Takes other contact details.</summary>
    public Result ChangeContact(ContactDetails contact)
    {
        if (CheckInUse().Error is { } error)
            return error;
        if (contact == Contact)
            return Result.Success;

        Contact = contact;
        Identify();
        Raise(new ConsultantContactChanged(Id));
        return Result.Success;
    }

    /// <summary>Corrects the birth date.</summary>
    public Result CorrectBirthDate(DateOnly birthDate, DateTimeOffset now)
    {
        if (CheckInUse().Error is { } error)
            return error;
        if (CheckBirthDate(birthDate, now).Error is { } outOfRange)
            return outOfRange;
        if (birthDate == BirthDate)
            return Result.Success;

        BirthDate = birthDate;
        Identify();
        Raise(new ConsultantBirthDateCorrected(Id));
        return Result.Success;
    }

    /// <summary>Adds an employment.</summary>
    public Result<Employment> AddEmployment(EmploymentTerms terms)
    {
        if (CheckInUse().Error is { } error)
            return error;
        if (employments.Count >= MaxEmployments)
            return ConsultantErrors.TooManyEmployments;
        if (employments.Any(employment => employment.Repeats(terms)))
            return ConsultantErrors.EmploymentOverlaps;

        var added = Employment.Open(terms);
        employments.Add(added);
        Raise(new EmploymentAdded(Id, added.Id, added.From, added.Until));
        return added;
    }

    /// <summary>Corrects what is on record about an employment; ending it is a correction of its last day.</summary>
    public Result CorrectEmployment(Guid employmentId, EmploymentTerms terms)
    {
        if (CheckInUse().Error is { } error)
            return error;
        if (employments.Find(employment => employment.Id == employmentId) is not { } corrected)
            return ConsultantErrors.EmploymentNotFound;
        if (corrected.Is(terms))
            return Result.Success;
        if (employments.Any(other => other != corrected && other.Repeats(terms)))
            return ConsultantErrors.EmploymentOverlaps;

        corrected.Take(terms);
        Raise(new EmploymentCorrected(Id, employmentId, terms.From, terms.Until));
        return Result.Success;
    }

    /// <summary>Marks this record as another record of the same person; it no longer changes.</summary>
    public Result MergeInto(Guid survivorId)
    {
        if (CheckInUse().Error is { } error)
            return error;
        if (survivorId == Id)
            return ConsultantErrors.MergedIntoItself;

        (MergedIntoId, IdentityKey) = (survivorId, null);
        Raise(new ConsultantMerged(Id, survivorId));
        return Result.Success;
    }

    /// <summary>Brings a merged record back into use.</summary>
    public Result UndoMerge()
    {
        if (MergedIntoId is not { } survivorId)
            return ConsultantErrors.NotMerged;

        MergedIntoId = null;
        Identify();
        Raise(new ConsultantMergeUndone(Id, survivorId));
        return Result.Success;
    }

    private Result CheckInUse() => MergedIntoId is { } survivor ? ConsultantErrors.Merged(survivor) : Result.Success;

    private static Result CheckBirthDate(DateOnly birthDate, DateTimeOffset now)
    {
        var latest = DutchCalendar.DayOf(now).AddYears(-MinimumAge);
        return birthDate < EarliestDay || birthDate > latest
            ? ConsultantErrors.BirthDateOutOfRange(latest)
            : Result.Success;
    }

    private void TakeName(PersonName name)
    {
        (Name, SearchKey, FirstInitial) = (name, name.SearchKey, name.FirstInitial);
        Identify();
    }

    private void Identify() => IdentityKey = MergedIntoId is null ? PersonIdentity.KeyOf(this) : null;
}
