using Accreditation.Application.Applications;
using Accreditation.Domain.Cpd;
using FluentValidation;

namespace Accreditation.Application.Cpd.Ledger;

/// <summary>Input rules that the requests about the ledger share.</summary>
internal static class LedgerRules
{
    private const int MaxThemes = 50;

    /// <summary>Points on themes, with every item there.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<ThemePoints>> Themes<T>(
        this IRuleBuilder<T, IReadOnlyList<ThemePoints>> rule
    ) => rule.AtMost(MaxThemes);
}
