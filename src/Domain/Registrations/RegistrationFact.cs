namespace Accreditation.Domain.Registrations;

/// <summary>
/// Something that holds for a registration from a day on, and that the register knows since an instant. Facts are only
/// added; a wrong one is annulled by another fact. A new kind is a new derived class: what it means for the standing is
/// said in <see cref="RegistrationHistory"/>.
/// </summary>
public abstract class RegistrationFact
{
    /// <summary>Identity.</summary>
    public Guid Id { get; internal set; }

    /// <summary>The place in the history of its registration, from 1.</summary>
    public int Sequence { get; internal set; }

    /// <summary>The first day on which it holds.</summary>
    public DateOnly EffectiveOn { get; internal set; }

    /// <summary>The instant at which the register came to know it.</summary>
    public DateTimeOffset RecordedAt { get; internal set; }

    /// <summary>The earlier fact that this one is about: the condition that is lifted, the period that ends.</summary>
    public Guid? TargetId { get; internal set; }

    /// <summary>For a copy that came with a merge: the fact of the other registration that it repeats.</summary>
    public Guid? OriginId { get; internal set; }

    /// <summary>For a copy that came with a merge: when the original was recorded.</summary>
    public DateTimeOffset? OriginRecordedAt { get; internal set; }

    /// <summary>When it was decided; a copy is as old as its original.</summary>
    public DateTimeOffset DecidedAt => OriginRecordedAt ?? RecordedAt;

    /// <summary>The days on which this fact by itself can change a standing.</summary>
    internal virtual IEnumerable<DateOnly> ChangeDays => [EffectiveOn];

    /// <summary>A copy for the history of another registration; the caller gives it its place there.</summary>
    internal RegistrationFact Copy()
    {
        var copy = (RegistrationFact)MemberwiseClone();
        (copy.OriginId, copy.OriginRecordedAt) = (Id, DecidedAt);
        return copy;
    }
}
