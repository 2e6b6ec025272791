using System.Text.Json;
using Accreditation.Application.Events;
using Accreditation.Application.Journal;
using Accreditation.Application.Shared;
using Accreditation.Application.Subscriptions.Deliveries;
using Accreditation.Application.Verification.LookUps;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Cpd.Attendance;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Cpd.PeerGroups;
using Accreditation.Domain.Cpd.Providers;
using Accreditation.Domain.Cpd.Recognitions;
using Accreditation.Domain.Endorsements;
using Accreditation.Domain.Notifications;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Subscriptions;
using Accreditation.Domain.Verification;
using Accreditation.Domain.WatchLists;
using Accreditation.Infrastructure.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Accreditation.Infrastructure.Persistence;

/// <summary>The register's store. Each provider has a context type of its own, because each has migrations of its own.</summary>
public abstract class RegisterDbContext(DbContextOptions options, CommitContext commit)
    : DbContext(options),
        IRegisterDb
{
    private readonly List<RegisterEvent> told = [];
    private readonly List<Func<CancellationToken, Task>> manyRows = [];

    /// <inheritdoc />
    public DbSet<PolicyVersion> PolicyVersions => Set<PolicyVersion>();

    /// <inheritdoc />
    public DbSet<Consultant> Consultants => Set<Consultant>();

    /// <inheritdoc />
    public DbSet<Registration> Registrations => Set<Registration>();

    /// <inheritdoc />
    public DbSet<ConsultantMerge> ConsultantMerges => Set<ConsultantMerge>();

    /// <inheritdoc />
    public DbSet<Endorsement> Endorsements => Set<Endorsement>();

    /// <inheritdoc />
    public DbSet<ReviewTask> ReviewTasks => Set<ReviewTask>();

    /// <inheritdoc />
    public DbSet<RegistrationApplication> Applications => Set<RegistrationApplication>();

    /// <inheritdoc />
    public DbSet<TrainingProvider> TrainingProviders => Set<TrainingProvider>();

    /// <inheritdoc />
    public DbSet<Activity> Activities => Set<Activity>();

    /// <inheritdoc />
    public DbSet<Run> Runs => Set<Run>();

    /// <inheritdoc />
    public DbSet<AttendanceUpload> AttendanceUploads => Set<AttendanceUpload>();

    /// <inheritdoc />
    public DbSet<AttendanceClaim> AttendanceClaims => Set<AttendanceClaim>();

    /// <inheritdoc />
    public DbSet<CpdCredit> CpdCredits => Set<CpdCredit>();

    /// <inheritdoc />
    public DbSet<OwnReport> OwnReports => Set<OwnReport>();

    /// <inheritdoc />
    public DbSet<AuditRound> AuditRounds => Set<AuditRound>();

    /// <inheritdoc />
    public DbSet<PeerGroup> PeerGroups => Set<PeerGroup>();

    /// <inheritdoc />
    public DbSet<PeerSession> PeerSessions => Set<PeerSession>();

    /// <inheritdoc />
    public DbSet<Recognition> Recognitions => Set<Recognition>();

    /// <inheritdoc />
    public DbSet<VerificationRecord> Verifications => Set<VerificationRecord>();

    /// <inheritdoc />
    public DbSet<LookUp> LookUps => Set<LookUp>();

    /// <inheritdoc />
    public DbSet<Notice> Notices => Set<Notice>();

    /// <inheritdoc />
    public DbSet<RegisterEvent> RegisterEvents => Set<RegisterEvent>();

    /// <inheritdoc />
    public DbSet<WatchList> WatchLists => Set<WatchList>();

    /// <inheritdoc />
    public DbSet<WatchEntry> WatchEntries => Set<WatchEntry>();

    /// <inheritdoc />
    public DbSet<WatchConsent> WatchConsents => Set<WatchConsent>();

    /// <inheritdoc />
    public DbSet<Subscription> Subscriptions => Set<Subscription>();

    /// <inheritdoc />
    public DbSet<Delivery> Deliveries => Set<Delivery>();

    /// <inheritdoc />
    public DbSet<Replay> Replays => Set<Replay>();

    /// <inheritdoc />
    public DbSet<JournalAction> JournalActions => Set<JournalAction>();

    /// <inheritdoc />
    public DbSet<JournalEvent> JournalEvents => Set<JournalEvent>();

    /// <inheritdoc />
    public IQueryable<T> RowByRow<T>(IQueryable<T> query)
        where T : class => query.AsSingleQuery();

    /// <inheritdoc />
    public void Append(IReadOnlyList<CpdCredit> credits)
    {
        foreach (var credit in credits)
        {
            credit.TakeEvents();
            credit.NextRevision();
        }

        if (credits.Count > 0)
            manyRows.Add(ct => new ManyRows<CpdCredit>(this).Insert(credits, ct));
    }

    /// <inheritdoc />
    public void Exchange(Guid watchListId, IReadOnlyList<RegistrationNumber> dropped, IReadOnlyList<WatchEntry> added)
    {
        RegistrationNumber[] numbers = [.. dropped];
        if (numbers.Length > 0)
            manyRows.Add(ct =>
                WatchEntries
                    .Where(it => it.WatchListId == watchListId && EF.Parameter(numbers).Contains(it.Number))
                    .ExecuteDeleteAsync(ct)
            );
        if (added.Count > 0)
            manyRows.Add(ct => new ManyRows<WatchEntry>(this).Insert(added, ct));
    }

    /// <inheritdoc />
    public async Task<Result> Commit(CancellationToken ct)
    {
        ChangeTracker.DetectChanges();
        var facts = WriteJournal();
        var events = await this.Tell(facts, commit.Now, ct);

        try
        {
            await Save(events, ct);
            return Result.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            return SharedErrors.ConcurrentChange;
        }
        catch (Exception failed) when (Violations.IsUniqueness(failed))
        {
            return SharedErrors.Duplicate;
        }
        catch (Exception failed) when (Violations.IsLostRace(failed))
        {
            return SharedErrors.ConcurrentChange;
        }
    }

    /// <summary>What was written and not told to the listeners of this node; taking it empties it.</summary>
    internal IReadOnlyList<RegisterEvent> TakeTold()
    {
        var taken = told.ToArray();
        told.Clear();
        return taken;
    }

    private async Task Save(IReadOnlyList<RegisterEvent> events, CancellationToken ct)
    {
        if (manyRows.Count == 0 && events.Count == 0)
        {
            await SaveChangesAsync(ct);
            return;
        }

        await using var transaction = Database.CurrentTransaction is null
            ? await Database.BeginTransactionAsync(ct)
            : null;
        await SaveChangesAsync(ct);
        foreach (var write in manyRows)
            await write(ct);
        manyRows.Clear();
        if (events.Count > 0)
            await this.AppendInOrder(events, ct);
        told.AddRange(events);
        if (transaction is not null)
            await transaction.CommitAsync(ct);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(RegisterDbContext).Assembly);
        PortableConventions.Apply(modelBuilder);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        PortableConventions.Apply(configurationBuilder);

    private IReadOnlyList<(AggregateRoot, DomainEvent)> WriteJournal()
    {
        var changed = ChangeTracker
            .Entries<AggregateRoot>()
            .Select(entry => (Entry: entry, Events: entry.Entity.TakeEvents()))
            .Where(change => change.Events.Count > 0 || change.Entry.State is not EntityState.Unchanged)
            .ToArray();
        GuardAgainstSilentChange(changed.Length);

        if (changed.Length == 0)
            return [];

        var action = commit.NewAction();
        foreach (var (entry, _) in changed)
            entry.Entity.NextRevision();

        var events = changed.SelectMany(change => change.Events.Select(happened => (change.Entry, happened))).ToArray();
        JournalActions.Add(action);
        JournalEvents.AddRange(events.Select((one, i) => ToJournal(action.Id, i, one.Entry, one.happened)));
        return [.. events.Select(one => (one.Entry.Entity, one.happened))];
    }

    /// <summary>A child that changed without its aggregate saying so would escape the revision, the ETag and the journal.</summary>
    private void GuardAgainstSilentChange(int changedAggregates)
    {
        if (changedAggregates == 0 && (manyRows.Count > 0 || ChangeTracker.Entries().Any(IsUnannounced)))
            throw new InvalidOperationException("Something changed, but no aggregate raised an event for it.");
    }

    private static bool IsUnannounced(EntityEntry entry) =>
        entry.State is not (EntityState.Unchanged or EntityState.Detached)
        && entry.Entity is not (IdempotencyRecord or VerificationRecord);

    private static JournalEvent ToJournal(
        Guid actionId,
        int ordinal,
        EntityEntry<AggregateRoot> entry,
        DomainEvent e
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            ActionId = actionId,
            Ordinal = ordinal,
            AggregateType = entry.Metadata.ClrType.Name,
            AggregateId = entry.Entity.Id,
            Revision = entry.Entity.Revision,
            Type = e.Type,
            Payload = JsonSerializer.Serialize(e, e.GetType(), StoredJson.Options),
        };
}
