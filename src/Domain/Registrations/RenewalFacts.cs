using Accreditation.Domain.Policies;

namespace Accreditation.Domain.Registrations;

/// <summary>
/// An application for renewal was filed (Dutch: herregistratie ingediend) on the effective day, for the period it names.
/// </summary>
public sealed class RenewalFiled : RegistrationFact;

/// <summary>
/// A filed renewal came to nothing (Dutch: herregistratie niet toegekend): from the effective day on it no longer keeps
/// anybody registered. What follows the period, follows from then.
/// </summary>
public sealed class RenewalClosed : RegistrationFact;

/// <summary>The period lasts longer (Dutch: uitstel). What it asks for stays the same.</summary>
public sealed class PeriodExtended : RegistrationFact
{
    /// <summary>The new last day of the period.</summary>
    public DateOnly Until { get; internal init; }

    /// <summary>By how many months it was lengthened.</summary>
    public int Months { get; internal init; }

    /// <inheritdoc />
    internal override IEnumerable<DateOnly> ChangeDays => [EffectiveOn, Until.Plus(1)];
}

/// <summary>One rule of the period asks for less (Dutch: dispensatie). The period stays as long as it is.</summary>
public sealed class DispensationGranted : RegistrationFact
{
    /// <summary>The code of the rule.</summary>
    public string Rule { get; internal init; } = "";

    /// <summary>How much of what the rule asks for is taken away, in percent; 100 is an exemption.</summary>
    public int ReductionPercent { get; internal init; }
}

/// <summary>The consultant chose a newer, more favourable version of the rules for the period (Dutch: keuze van reglement).</summary>
public sealed class PolicyChosen : RegistrationFact
{
    /// <summary>The rules that govern the period from now on.</summary>
    public PolicyReference Policy { get; internal init; } = null!;
}
