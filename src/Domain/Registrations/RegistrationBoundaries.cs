namespace Accreditation.Domain.Registrations;

/// <summary>
/// Tells what time alone changes, once for each boundary. Only the telling waits for somebody to call: the standing itself
/// follows from the facts on every day.
/// </summary>
public static class RegistrationBoundaries
{
    /// <summary>
    /// Raises an event for every standing that began up to a day and was not told yet. A merged registration tells nothing:
    /// it goes on under another number.
    /// </summary>
    public static void AnnounceStandings(this Registration registration, DateOnly today)
    {
        if (registration.MergedInto is not null)
            return;

        Standing? previous = null;
        foreach (var segment in registration.Segments.OrderBy(s => s.From).TakeWhile(s => s.From <= today))
        {
            if (!segment.Announced)
                registration.Tell(
                    new RegistrationStandingChanged(registration.Number, segment.From, segment.Standing, previous)
                );

            (segment.Announced, previous) = (true, segment.Standing);
        }
    }

    /// <summary>What began with a fact is told by the event of that fact.</summary>
    internal static void KeepQuietUntil(this Registration registration, DateOnly today)
    {
        foreach (var segment in registration.Segments.Where(s => s.From <= today))
            segment.Announced = true;
    }
}
