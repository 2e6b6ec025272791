using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Consultants;

/// <summary>What is stated about one employment, checked by itself.</summary>
public sealed record EmploymentTerms
{
    private EmploymentTerms(Employer employer, string function, DateOnly from, DateOnly? until) =>
        (Employer, Function, From, Until) = (employer, function, from, until);

    /// <summary>Who the consultant works for.</summary>
    public Employer Employer { get; }

    /// <summary>As what.</summary>
    public string Function { get; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>The last day; null while it lasts.</summary>
    public DateOnly? Until { get; }

    /// <summary>Terms, or every fault in them.</summary>
    public static Result<EmploymentTerms> Of(
        Result<Employer> employer,
        string? function,
        DateOnly from,
        DateOnly? until
    )
    {
        var faults = (employer.Error?.Faults ?? [])
            .Concat(FreeText.Required("#/function", function, Employment.FunctionMaxLength))
            .Concat(from < Consultant.EarliestDay ? [EarlyFault] : [])
            .Concat(until < from ? [OrderFault] : []);

        return FreeText.ErrorFor(faults) is { } error
            ? error
            : new EmploymentTerms(employer.Value, FreeText.Tidy(function)!, from, until);
    }

    private static InputFault EarlyFault =>
        FreeText.Fault(
            "#/from",
            ConsultantErrors.DateOutOfRangeCode,
            $"Use a day from {Consultant.EarliestDay:yyyy-MM-dd} on."
        );

    private static InputFault OrderFault =>
        FreeText.Fault("#/until", ConsultantErrors.EndsBeforeItBeginsCode, "The last day cannot be before the first.");
}
