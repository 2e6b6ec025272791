namespace Accreditation.Domain.Consultants;

/// <summary>One employment or assignment (dienstverband) of a consultant.</summary>
public sealed class Employment
{
    /// <summary>The longest function name.</summary>
    public const int FunctionMaxLength = 100;

    private Employment(Guid id) => Id = id;

    /// <summary>Identity within the consultant and beyond.</summary>
    public Guid Id { get; private init; }

    /// <summary>Who they work for.</summary>
    public Employer Employer { get; private set; } = null!;

    /// <summary>As what they work there.</summary>
    public string Function { get; private set; } = "";

    /// <summary>The first day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day; null while it lasts.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Whether it covers at least one day of a period.</summary>
    public bool Overlaps(DateOnly from, DateOnly? until) =>
        (until is null || From <= until) && (Until is null || Until >= from);

    internal static Employment Open(EmploymentTerms terms)
    {
        var employment = new Employment(Guid.CreateVersion7());
        employment.Take(terms);
        return employment;
    }

    internal bool Is(EmploymentTerms terms) =>
        Employer == terms.Employer && Function == terms.Function && From == terms.From && Until == terms.Until;

    internal bool Repeats(EmploymentTerms terms) =>
        Employer.IsSameAs(terms.Employer)
        && NameFolding.Fold(Function) == NameFolding.Fold(terms.Function)
        && Overlaps(terms.From, terms.Until);

    internal void Take(EmploymentTerms terms) =>
        (Employer, Function, From, Until) = (terms.Employer, terms.Function, terms.From, terms.Until);
}
