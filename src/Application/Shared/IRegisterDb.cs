using Accreditation.Application.Events;
using Accreditation.Application.Journal;
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
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Shared;

/// <summary>
/// The register's store as the use cases see it: one set per aggregate and one way to save. There is no repository over
/// it (ADR 0001).
/// </summary>
public interface IRegisterDb
{
    /// <summary>The versions of the rules that were published through the register.</summary>
    DbSet<PolicyVersion> PolicyVersions { get; }

    /// <summary>The consultants.</summary>
    DbSet<Consultant> Consultants { get; }

    /// <summary>The registrations.</summary>
    DbSet<Registration> Registrations { get; }

    /// <summary>The merges of consultants.</summary>
    DbSet<ConsultantMerge> ConsultantMerges { get; }

    /// <summary>The endorsements.</summary>
    DbSet<Endorsement> Endorsements { get; }

    /// <summary>The tasks to look at a case again.</summary>
    DbSet<ReviewTask> ReviewTasks { get; }

    /// <summary>The applications.</summary>
    DbSet<RegistrationApplication> Applications { get; }

    /// <summary>The training providers.</summary>
    DbSet<TrainingProvider> TrainingProviders { get; }

    /// <summary>The courses.</summary>
    DbSet<Activity> Activities { get; }

    /// <summary>The dates of courses.</summary>
    DbSet<Run> Runs { get; }

    /// <summary>The attendance lists that providers posted.</summary>
    DbSet<AttendanceUpload> AttendanceUploads { get; }

    /// <summary>The claims of participants who are missing on a list.</summary>
    DbSet<AttendanceClaim> AttendanceClaims { get; }

    /// <summary>The entries of every CPD ledger; they are only added.</summary>
    DbSet<CpdCredit> CpdCredits { get; }

    /// <summary>The own reports of consultants.</summary>
    DbSet<OwnReport> OwnReports { get; }

    /// <summary>The rounds of random draws.</summary>
    DbSet<AuditRound> AuditRounds { get; }

    /// <summary>The peer groups.</summary>
    DbSet<PeerGroup> PeerGroups { get; }

    /// <summary>The sessions of peer groups.</summary>
    DbSet<PeerSession> PeerSessions { get; }

    /// <summary>The recognitions of other registers.</summary>
    DbSet<Recognition> Recognitions { get; }

    /// <summary>The verifications that organisations asked; they are only added.</summary>
    DbSet<VerificationRecord> Verifications { get; }

    /// <summary>Who looked at which registration; see <see cref="ILookUpLog"/>.</summary>
    DbSet<LookUp> LookUps { get; }

    /// <summary>The notices to consultants.</summary>
    DbSet<Notice> Notices { get; }

    /// <summary>What the register tells others, in the order of its commits.</summary>
    DbSet<RegisterEvent> RegisterEvents { get; }

    /// <summary>The watch-lists of organisations.</summary>
    DbSet<WatchList> WatchLists { get; }

    /// <summary>The entries of the watch-lists.</summary>
    DbSet<WatchEntry> WatchEntries { get; }

    /// <summary>What consultants decided about organisations that follow them.</summary>
    DbSet<WatchConsent> WatchConsents { get; }

    /// <summary>What organisations want to be told of.</summary>
    DbSet<Subscription> Subscriptions { get; }

    /// <summary>The messages to subscribers, sent or to be sent.</summary>
    DbSet<Delivery> Deliveries { get; }

    /// <summary>The replays that are under way.</summary>
    DbSet<Replay> Replays { get; }

    /// <summary>What was done, by whom, why and when.</summary>
    DbSet<JournalAction> JournalActions { get; }

    /// <summary>What happened to which aggregate.</summary>
    DbSet<JournalEvent> JournalEvents { get; }

    /// <summary>
    /// A query whose rows are read one by one. By itself a query holds them all before the first is read, on a database that
    /// could not load collections beside them; this one may have none.
    /// </summary>
    IQueryable<T> RowByRow<T>(IQueryable<T> query)
        where T : class;

    /// <summary>
    /// Adds many entries to ledgers with the next commit. They get no events of their own: the aggregate that they come from
    /// tells of them all at once, and has to change in the same commit.
    /// </summary>
    void Append(IReadOnlyList<CpdCredit> credits);

    /// <summary>
    /// Drops entries of a watch-list and adds others with the next commit. The list tells of them all at once, and has to
    /// change in the same commit.
    /// </summary>
    void Exchange(Guid watchListId, IReadOnlyList<RegistrationNumber> dropped, IReadOnlyList<WatchEntry> added);

    /// <summary>
    /// Saves every change, its journal entry and its events as one. Fails with <c>conflict.concurrent-change</c> when
    /// another writer was first, and with <c>conflict.duplicate</c> when a uniqueness rule is violated; then nothing is kept.
    /// </summary>
    Task<Result> Commit(CancellationToken ct);
}
