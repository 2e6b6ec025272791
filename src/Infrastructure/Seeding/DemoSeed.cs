using Accreditation.Application.Consultants;
using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Accreditation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Infrastructure.Seeding;

/// <summary>
/// Plants 2,000 invented consultants in every standing, with courses and ledgers, by the verbs that the register itself uses. For trying it out and
/// for tests; never for a register in use.
/// </summary>
public sealed class DemoSeed(
    RegisterDbContext db,
    IMunicipalities municipalities,
    IPolicyCatalogue policies,
    CurrentAction action,
    TimeProvider clock
)
{
    /// <summary>The section in which they are registered.</summary>
    public const string Section = "wmo-consulent";

    private const int BatchSize = 250;

    /// <summary>Plants the data unless there is anybody in the register already.</summary>
    /// <returns>Whether the register holds the demo data now.</returns>
    public async Task<bool> Plant(CancellationToken ct)
    {
        if (await db.Consultants.AnyAsync(ct))
            return await IsPlanted(ct);

        action.Is("PlantDemoData", "Invented people to try the register out");
        var (merged, learners) = (new List<DemoStory>(), new List<DemoLearner>());
        foreach (var batch in Stories(merged).Chunk(BatchSize))
        {
            await Keep(batch, ct);
            learners.AddRange(batch.Select(story => story.Learner).OfType<DemoLearner>());
        }

        foreach (var pair in merged.Chunk(2))
            Merge(leaving: pair[0], staying: pair[1]);
        await Keep(merged, ct);
        await new DemoCourses(db, Rules, new Random(DemoPlan.Seed), clock.GetUtcNow()).Plant(learners, ct);
        db.ChangeTracker.Clear();
        return true;
    }

    private Policy Rules =>
        policies.Current(Section, DutchCalendar.DayOf(clock.GetUtcNow()))
        ?? throw new InvalidOperationException($"There are no rules for {Section} today.");

    private async Task<bool> IsPlanted(CancellationToken ct)
    {
        var first = DemoPlan.Examples[0].Number;
        return await db.Registrations.AnyAsync(registration => registration.Number == first, ct);
    }

    /// <summary>Tells the stories; those of pairs to merge are set aside, because they have to be kept together.</summary>
    private IEnumerable<DemoStory> Stories(List<DemoStory> merged)
    {
        var (now, policy) = (clock.GetUtcNow(), Rules);
        var random = new Random(DemoPlan.Seed);
        var people = new DemoPeople(random, municipalities.All);

        foreach (var (life, number) in DemoPlan.Lives())
        {
            var story = new DemoStory(number, people, policy, random, now);
            life.Tell(story, policy);
            if (life == DemoLife.Merged)
                merged.Add(story);
            else
                yield return story;
        }
    }

    /// <summary>One registrar finds that two records are of one person, another one agrees.</summary>
    private void Merge(DemoStory leaving, DemoStory staying)
    {
        var (now, survivor, merged) = (clock.GetUtcNow(), staying.Consultant, leaving.Consultant);
        var merge = ConsultantMerge.Propose(survivor.Id, merged.Id, "The same person, entered twice.", "demo-1", now);
        var carried = RegistrationMerging.Merge(survivor.Id, [staying.Registration], [leaving.Registration], now);

        staying
            .Do(_ => merged.MergeInto(survivor.Id), staying.Today)
            .Do(_ => merge.Value.Confirm(carried.Value, "demo-2", now), staying.Today);
        db.ConsultantMerges.Add(merge.Value);
    }

    private async Task Keep(IReadOnlyCollection<DemoStory> batch, CancellationToken ct)
    {
        db.Consultants.AddRange(batch.Select(story => story.Consultant));
        db.Registrations.AddRange(batch.Where(story => story.IsRegistered).Select(story => story.Registration));

        var saved = await db.Commit(ct);
        if (saved.Error is { } refused)
            throw new InvalidOperationException($"The demo data were not kept: {refused.Code}.");
        db.ChangeTracker.Clear();
    }
}
