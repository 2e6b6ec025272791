using Accreditation.Domain.Registrations;
using FsCheck;
using FsCheck.Fluent;

namespace Accreditation.Domain.Tests.Registrations;

/// <summary>One random step: what to do, on which day, for how long, about which earlier fact.</summary>
public readonly record struct Move(byte Kind, ushort Day, ushort Length, byte Target)
{
    public DateOnly On => A.FirstDay.AddDays(Day % 4000);

    public DateOnly End => On.AddDays(Length % 2500);

    public DateOnly? OpenEnd => Length % 3 == 0 ? null : End;
}

internal static class RandomHistories
{
    public static readonly Arbitrary<Move[]> Moves = Arb.From(
        Gen.ArrayOf(
            from kind in Gen.Choose(0, 255)
            from day in Gen.Choose(0, 4000)
            from length in Gen.Choose(0, 2500)
            from target in Gen.Choose(0, 255)
            select new Move((byte)kind, (ushort)day, (ushort)length, (byte)target)
        ),
        moves => Enumerable.Range(0, moves.Length).Select(i => moves.Where((_, at) => at != i).ToArray())
    );

    public static DateTimeOffset InstantOf(int step) => A.Now.AddHours(step);

    /// <summary>Facts that no verb has checked: overlapping, backdated, about the wrong kind of target.</summary>
    public static List<RegistrationFact> Wild(Move[] moves)
    {
        var facts = new List<RegistrationFact>();
        foreach (var move in moves)
        {
            var fact = WildFact(move);
            (fact.Id, fact.Sequence, fact.EffectiveOn) = (Guid.CreateVersion7(), facts.Count + 1, move.On);
            fact.RecordedAt = InstantOf(facts.Count / 2);
            fact.TargetId = facts.Count == 0 ? Guid.Empty : facts[move.Target % facts.Count].Id;
            facts.Add(fact);
        }

        return facts;
    }

    /// <summary>Applies a step by the verb for it; a refused step leaves everything as it was.</summary>
    public static void Play(Registration registration, Registration other, Move move, DateTimeOffset now)
    {
        var target = registration.Facts[move.Target % registration.Facts.Count].Id;
        _ = (move.Kind % 14) switch
        {
            0 => registration.OpenPeriod(A.Period(move.On, move.End), now).Error,
            1 => registration.ImposeConditions(["Have a mentor."], move.On, now).Error,
            2 => registration.LiftCondition(target, move.On, now).Error,
            3 => registration.Suspend(SuspensionGround.Interim, move.On, move.OpenEnd, move.End, now).Error,
            4 => registration.LiftSuspension(target, move.On, now).Error,
            5 => registration.Remove(RemovalGround.Measure, move.On, move.End, now).Error,
            6 => registration.Remove(RemovalGround.IssuedInError, move.On, null, now).Error,
            7 => registration.FileRenewal(move.On, now).Error,
            8 => registration.ProveNotice(move.On, now).Error,
            9 => registration.AnnulFact(target, "Recorded by mistake.", now).Error,
            10 => registration.Absorb(other, now).Error,
            11 => registration.CloseRenewal(move.On, now).Error,
            12 => registration.ExtendPeriod(6, new([], [6], 12, 24), move.On, now).Error,
            _ => registration.GiveBack(other, "Two people after all.", now).Error,
        };
    }

    private static RegistrationFact WildFact(Move move) =>
        (move.Kind % 13) switch
        {
            0 or 1 => PeriodOpened.From(A.Period(move.On, move.End, (PeriodKind)(move.Length % 2))),
            2 => new ConditionImposed(),
            3 => new ConditionLifted(),
            4 => new Suspended { Until = move.OpenEnd, PublicUntil = move.End },
            5 => new SuspensionLifted(),
            6 => new Removed { Ground = (RemovalGround)(move.Length % 5), PublicUntil = move.End },
            7 => new RenewalFiled(),
            8 or 9 => new NoticeProven(),
            10 => new RenewalClosed(),
            11 => new PeriodExtended { Until = move.End },
            _ => new FactAnnulled(),
        };
}
