using Accreditation.Application.Events;
using Accreditation.Application.Shared;
using Accreditation.Application.WatchLists;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Subscriptions.Deliveries;

/// <summary>A subscription as far as it decides which events are for it.</summary>
/// <param name="Id">The subscription.</param>
/// <param name="After">The place in the event log after which events are for it.</param>
/// <param name="Choice">Which events.</param>
public sealed record Listener(Guid Id, long After, EventChoice Choice);

/// <summary>Which events are for whom.</summary>
public static class Listeners
{
    /// <summary>
    /// The events of a part of the log that are for each listener. Who asked for everything gets what is public; who asked
    /// for a watch-list gets what concerns those whom the organisation follows by a relation that holds on the day.
    /// </summary>
    public static async Task<IReadOnlyList<(Listener Listener, RegisterEvent Happened)>> Match(
        this IRegisterDb db,
        IReadOnlyList<Listener> listeners,
        IReadOnlyList<RegisterEvent> events,
        DateOnly today,
        CancellationToken ct
    )
    {
        var followed = new Dictionary<Guid, HashSet<RegistrationNumber>>();
        var told = events.Where(happened => happened.Audience is not EventAudience.Internal).ToArray();
        RegistrationNumber[] numbers = [.. told.Select(happened => happened.Number).Distinct()];
        foreach (var list in listeners.Select(listener => listener.Choice.WatchListId).OfType<Guid>().Distinct())
            followed[list] = await db.Followed(list, today)
                .Where(number => numbers.Contains(number))
                .ToHashSetAsync(ct);

        return
        [
            .. from happened in told
            from listener in listeners
            where happened.Position > listener.After && listener.Choice.Wants(happened.Type)
            where
                listener.Choice.WatchListId is { } list
                    ? followed[list].Contains(happened.Number)
                    : happened.Audience is EventAudience.Public
            select (listener, happened),
        ];
    }
}
