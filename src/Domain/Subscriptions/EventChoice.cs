using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Subscriptions;

/// <summary>Which events a subscriber wants.</summary>
/// <param name="Types">The types; none means all.</param>
/// <param name="WatchListId">Those of the registrations on this watch-list; null for everything that is public.</param>
public sealed record EventChoice(IReadOnlyList<string> Types, Guid? WatchListId)
{
    /// <summary>The longest name of a type.</summary>
    public const int TypeMaxLength = 100;

    /// <summary>Whether a type is wanted.</summary>
    public bool Wants(string type) => Types.Count == 0 || Types.Contains(type);

    /// <summary>A choice from the published types, or every fault in it.</summary>
    public static Result<EventChoice> Of(
        IReadOnlyList<string?> types,
        Guid? watchListId,
        IReadOnlyCollection<string> published
    )
    {
        var faults = types
            .Select((type, i) => (type, i))
            .Where(one => one.type is null || !published.Contains(one.type))
            .Select(one =>
                FreeText.Fault(
                    $"#/eventTypes/{one.i}",
                    SubscriptionErrors.UnknownEventTypeCode,
                    "There is no event type of this name; see the list in the documentation."
                )
            );

        return FreeText.ErrorFor(faults) is { } error
            ? error
            : new EventChoice([.. types.OfType<string>().Distinct().Order(StringComparer.Ordinal)], watchListId);
    }
}
