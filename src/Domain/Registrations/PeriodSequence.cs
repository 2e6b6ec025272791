namespace Accreditation.Domain.Registrations;

/// <summary>Which period follows which, and whether the last one is over.</summary>
public static class PeriodSequence
{
    extension(RegistrationHistory history)
    {
        /// <summary>The period that was granted after another one; null while there is none.</summary>
        public PeriodOpened? PeriodAfter(PeriodOpened period) =>
            history
                .Of<PeriodOpened>()
                .Where(p =>
                    p.Id != period.Id && p.EffectiveOn > history.EndOf(period) && !(p.ClosedOn <= p.EffectiveOn)
                )
                .MinBy(p => p.EffectiveOn);

        /// <summary>The period with an identifier, also when it came along with a merge.</summary>
        public PeriodOpened? Period(Guid id) =>
            history.Of<PeriodOpened>().FirstOrDefault(p => p.Id == id || p.OriginId == id);

        /// <summary>The period that was opened last, whether or not it still runs.</summary>
        public PeriodOpened? LastPeriod =>
            history.Of<PeriodOpened>().OrderBy(p => p.EffectiveOn).ThenBy(p => p.Sequence).LastOrDefault();

        /// <summary>The removals that no later period undid.</summary>
        public IEnumerable<Removed> RemovalsInForceOn(DateOnly day) =>
            history
                .Of<Removed>()
                .Where(r => r.EffectiveOn <= day && !history.Of<PeriodOpened>().Any(p => p.Reopens(r)));

        /// <summary>The first day without registration, when it is lapsed or removed on a day; null when it is not.</summary>
        public DateOnly? EndedOn(DateOnly day) =>
            history
                .Segments()
                .Where(segment => segment.From <= day)
                .Reverse()
                .TakeWhile(segment => segment.Standing is Standing.Lapsed or Standing.Removed)
                .LastOrDefault()
                ?.From;
    }
}
