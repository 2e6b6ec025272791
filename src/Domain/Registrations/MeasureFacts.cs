namespace Accreditation.Domain.Registrations;

/// <summary>A condition is attached to the registration (Dutch: voorwaarde). That there is one is public, its text is not.</summary>
public sealed class ConditionImposed : RegistrationFact
{
    /// <summary>The longest text of a condition.</summary>
    public const int TextMaxLength = 500;

    /// <summary>What the consultant has to do, by when, and how it is tested.</summary>
    public string Text { get; internal init; } = "";
}

/// <summary>A condition is lifted: from the effective day on it no longer holds.</summary>
public sealed class ConditionLifted : RegistrationFact;

/// <summary>A suspension (Dutch: schorsing) from the effective day on.</summary>
public sealed class Suspended : RegistrationFact
{
    /// <summary>The last day, or null when it runs until it is lifted.</summary>
    public DateOnly? Until { get; internal init; }

    /// <summary>The last day on which the public register shows it.</summary>
    public DateOnly PublicUntil { get; internal init; }

    /// <summary>Why.</summary>
    public SuspensionGround Ground { get; internal init; }

    /// <inheritdoc />
    internal override IEnumerable<DateOnly> ChangeDays => Until is { } end ? [EffectiveOn, end.Plus(1)] : [EffectiveOn];
}

/// <summary>A suspension is lifted: the effective day is the first one without it.</summary>
public sealed class SuspensionLifted : RegistrationFact;

/// <summary>A removal (Dutch: doorhaling) from the effective day on, until a later decision opens a period again.</summary>
public sealed class Removed : RegistrationFact
{
    /// <summary>Why.</summary>
    public RemovalGround Ground { get; internal init; }

    /// <summary>The last day on which the public register shows a measure; null for the other grounds, never public.</summary>
    public DateOnly? PublicUntil { get; internal init; }
}
