using Accreditation.Domain.Policies;

namespace Accreditation.Domain.Cpd.Evaluation;

/// <summary>What counts in each category: its own entries and those of its parts, up to its most.</summary>
internal sealed class CategoryCount
{
    private readonly Dictionary<string, CountablePoints[]> counted = [];
    private readonly ILookup<string, CountablePoints> own;
    private readonly ILookup<string?, CpdCategoryRule> parts;
    private readonly Norm norm;

    public CategoryCount(Norm norm, IEnumerable<CountablePoints> entries)
    {
        this.norm = norm;
        own = entries.ToLookup(it => it.Entry.Category);
        parts = norm.Rules.Categories.ToLookup(category => category.PartOf);
        Total = [.. parts[null].SelectMany(Count)];
    }

    /// <summary>What counts in all.</summary>
    public CountablePoints[] Total { get; }

    /// <summary>What counts in a category.</summary>
    public CountablePoints[] In(CpdCategoryRule category) => counted[category.Code];

    private CountablePoints[] Count(CpdCategoryRule category)
    {
        CountablePoints[] entries =
        [
            .. own[category.Code]
                .Concat(parts[category.Code].SelectMany(Count))
                .OrderBy(it => it.Entry.CompletedOn)
                .ThenBy(it => it.Entry.Id)
                .Select(it => it.Anew()),
        ];
        if (category.Max is { } max)
            CountablePoints.Share(entries, norm.Most(max), CpdCap.CategoryMax);

        return counted[category.Code] = entries;
    }
}
