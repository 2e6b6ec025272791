using Accreditation.Domain.Registrations;
using FsCheck;
using FsCheck.Fluent;

namespace Accreditation.Domain.Tests.Registrations;

public class StandingProperties
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(40);

    [Fact]
    public void Segments_cover_time_without_gap_or_overlap() =>
        ForAnyHistory(facts =>
        {
            var segments = Standing.Segments(facts, DateTimeOffset.MaxValue);

            Assert.All(segments.SkipLast(1), s => Assert.True(s.From < s.Until));
            Assert.Equal(segments.Skip(1).Select(s => (DateOnly?)s.From), segments.SkipLast(1).Select(s => s.Until));
            Assert.All(
                segments.Zip(segments.Skip(1)),
                pair => Assert.NotEqual(pair.First.Standing, pair.Second.Standing)
            );
            Assert.True(segments is [] or [.., { Until: null }]);
        });

    [Fact]
    public void The_standing_on_any_day_agrees_with_the_segments() =>
        ForAnyHistory(facts =>
        {
            foreach (var instant in Instants(facts))
            {
                var segments = Standing.Segments(facts, instant);
                foreach (var day in Days(segments))
                    Assert.Equal(
                        segments.SingleOrDefault(s => s.Covers(day))?.Standing,
                        Standing.At(facts, day, instant)
                    );
            }
        });

    [Fact]
    public void What_was_known_earlier_never_changes_when_later_facts_are_recorded() =>
        Check(moves =>
        {
            var (one, other) = (A.Registration(), A.Registration(A.Period(A.FirstDay.AddYears(2)), 23_456_789));
            var seen =
                new List<(Registration Registration, DateTimeOffset At, (DateOnly, DateOnly?, Standing)[] Stretches)>();
            foreach (var (step, move) in moves.Index())
            {
                var (turn, partner) = move.Day % 3 == 0 ? (other, one) : (one, other);
                RandomHistories.Play(turn, partner, move, RandomHistories.InstantOf(step + 1));
                seen.AddRange(
                    new[] { one, other }.Select(r => (r, RandomHistories.InstantOf(step + 1), r.Segments.Stretches()))
                );
            }

            foreach (var (registration, at, stretches) in seen)
                Assert.Equal(stretches, Standing.Segments(registration.Facts, at).Stretches());
        });

    [Fact]
    public void An_annulled_fact_leaves_the_earlier_view_reproducible_and_the_later_one_without_it() =>
        ForAnyHistory(facts =>
        {
            foreach (var target in facts.Where(f => f is not FactAnnulled))
            {
                var annulled = facts.Append(Annulment(target, facts)).ToList();
                var before = facts.Max(f => f.RecordedAt);

                Assert.Equal(
                    Standing.Segments(facts, before).Stretches(),
                    Standing.Segments(annulled, before).Stretches()
                );
                Assert.Equal(
                    Standing.Segments(facts.Where(f => f != target), DateTimeOffset.MaxValue).Stretches(),
                    Standing.Segments(annulled, DateTimeOffset.MaxValue).Stretches()
                );
            }
        });

    [Fact]
    public void Splitting_gives_both_numbers_back_what_they_had() =>
        Check(moves =>
        {
            var (one, other) = (A.Registration(), A.Registration(A.Period(A.FirstDay.AddYears(2)), 23_456_789));
            foreach (var (step, move) in moves.Where(m => m.Kind % 12 < 10).Index())
                RandomHistories.Play(step % 2 == 0 ? one : other, one, move, RandomHistories.InstantOf(step));
            var had = (one.Segments.Stretches(), other.Segments.Stretches());

            one.Absorb(other, RandomHistories.InstantOf(1000));
            one.GiveBack(other, "Two people after all.", RandomHistories.InstantOf(1001));

            Assert.Equal(had, (one.Segments.Stretches(), other.Segments.Stretches()), Same);
        });

    private static FactAnnulled Annulment(RegistrationFact target, List<RegistrationFact> facts) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Sequence = facts.Count + 1,
            TargetId = target.Id,
            EffectiveOn = target.EffectiveOn,
            RecordedAt = facts.Max(f => f.RecordedAt).AddHours(1),
        };

    private static bool Same(
        ((DateOnly, DateOnly?, Standing)[] One, (DateOnly, DateOnly?, Standing)[] Other) left,
        ((DateOnly, DateOnly?, Standing)[] One, (DateOnly, DateOnly?, Standing)[] Other) right
    ) => left.One.SequenceEqual(right.One) && left.Other.SequenceEqual(right.Other);

    /// <summary>Both sides of every border, and days strewn between them.</summary>
    private static IEnumerable<DateOnly> Days(IReadOnlyList<StandingSegment> segments) =>
        Enumerable
            .Range(0, 150)
            .Select(i => A.FirstDay.AddDays(i * 47 + i % 7 - 5))
            .Concat(segments.SelectMany(s => new[] { s.From.AddDays(-1), s.From, s.From.AddDays(1) }));

    private static IEnumerable<DateTimeOffset> Instants(List<RegistrationFact> facts) =>
        facts.Count == 0 ? [A.Now] : [facts[facts.Count / 2].RecordedAt, facts[^1].RecordedAt];

    private static void ForAnyHistory(Action<List<RegistrationFact>> holds) =>
        Check(moves =>
        {
            holds(RandomHistories.Wild(moves));
            holds(Played(moves));
        });

    private static List<RegistrationFact> Played(Move[] moves)
    {
        var (one, other) = (A.Registration(), A.Registration(A.Period(A.FirstDay.AddYears(2)), 23_456_789));
        foreach (var (step, move) in moves.Index())
        {
            var (turn, partner) = step % 3 == 0 ? (other, one) : (one, other);
            RandomHistories.Play(turn, partner, move, RandomHistories.InstantOf(step));
        }

        return [.. one.Facts];
    }

    private static void Check(Action<Move[]> holds) =>
        FsCheck.Check.One(Thorough, Prop.ForAll(RandomHistories.Moves, holds));
}
