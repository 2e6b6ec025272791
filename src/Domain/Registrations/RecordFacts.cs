namespace Accreditation.Domain.Registrations;

/// <summary>This registration goes on under another number, because both belonged to one person (Dutch: samengevoegd).</summary>
public sealed class MergedInto : RegistrationFact
{
    /// <summary>The number under which it goes on.</summary>
    public RegistrationNumber Survivor { get; internal init; } = null!;
}

/// <summary>The history of another registration of the same person was taken over; its facts follow as copies.</summary>
public sealed class Absorbed : RegistrationFact
{
    /// <summary>The number that lives on here.</summary>
    public RegistrationNumber Merged { get; internal init; } = null!;
}

/// <summary>
/// A fact is annulled: from the instant at which this was recorded it never was, before that instant it was known and stays
/// known.
/// </summary>
public sealed class FactAnnulled : RegistrationFact
{
    /// <summary>The longest reason.</summary>
    public const int ReasonMaxLength = 500;

    /// <summary>Why the fact should not have been recorded.</summary>
    public string Reason { get; internal init; } = "";
}
