using Accreditation.Domain.Applications;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Ledger;

/// <summary>
/// Something that a consultant learnt and reports with a document (eigen opgave). It is accepted by rule at once; a random
/// part is audited afterwards. Its entries in the ledger are made, and reversed, in the commit of what is done with it.
/// </summary>
public sealed class OwnReport : AggregateRoot
{
    /// <summary>The longest reason of a decision.</summary>
    public const int ReasonMaxLength = 500;

    /// <summary>The longest text that keeps one report for a document of a person.</summary>
    public const int DocumentPlaceMaxLength = 100;

    private OwnReport() { }

    /// <summary>The consultant.</summary>
    public Guid ConsultantId { get; private init; }

    /// <summary>The rules by which it was accepted.</summary>
    public PolicyReference Policy { get; private init; } = null!;

    /// <summary>What it was.</summary>
    public string Title { get; private init; } = "";

    /// <summary>The points, by category and theme.</summary>
    public PointsShare Share { get; private init; } = null!;

    /// <summary>Net minutes of learning.</summary>
    public int Minutes { get; private init; }

    /// <summary>The first day.</summary>
    public DateOnly StartedOn { get; private init; }

    /// <summary>The day on which it was finished.</summary>
    public DateOnly CompletedOn { get; private init; }

    /// <summary>The document that shows it.</summary>
    public EvidenceDocument Document { get; private init; } = null!;

    /// <summary>When it was reported.</summary>
    public DateTimeOffset ReportedAt { get; private init; }

    /// <summary>Where it stands.</summary>
    public OwnReportState State { get; private set; }

    /// <summary>The draw that says whether it is audited.</summary>
    public AuditDraw Draw { get; private init; } = null!;

    /// <summary>The outcome of the audit.</summary>
    public AuditDecision? Decision { get; private set; }

    /// <summary>Holds one place per person and document while the points count: nothing is reported twice.</summary>
    public string? DocumentPlace { get; private set; }

    /// <summary>Accepts a report by the rules that govern, and draws whether it is audited.</summary>
    public static Result<OwnReport> File(
        Guid consultantId,
        ReportedLearning learning,
        EvidenceDocument document,
        Policy policy,
        AuditRound round,
        DateTimeOffset now
    )
    {
        if (FreeText.ErrorFor(learning.Faults(policy.Cpd, DutchCalendar.DayOf(now))) is { } error)
            return error;

        var id = Guid.CreateVersion7();
        var draw = round.Draw(id, policy.Cpd.OwnReports.AuditPermille);
        var report = new OwnReport
        {
            Id = id,
            ConsultantId = consultantId,
            Policy = policy.Reference,
            Title = FreeText.Tidy(learning.Title)!,
            Share = learning.Share(policy.Cpd),
            Minutes = learning.Minutes,
            StartedOn = learning.StartedOn,
            CompletedOn = learning.CompletedOn,
            Document = document,
            ReportedAt = now,
            State = draw.IsDrawn ? OwnReportState.UnderAudit : OwnReportState.Accepted,
            Draw = draw,
            DocumentPlace = $"{consultantId:N}:{document.Sha256}",
        };

        report.Raise(new OwnReportAccepted(id, consultantId, draw.RoundId, draw.IsDrawn));
        return report;
    }

    /// <summary>The entries that it brings into the ledger.</summary>
    public IReadOnlyList<CpdCredit> Credits() =>
        CpdCredit.Enter(
            new CreditOwner(ConsultantId, Policy.Section),
            new CreditFacts(CreditSource.OwnReport, Title, Minutes, StartedOn, CompletedOn, OriginId: Id),
            [Share],
            ReportedAt
        );

    /// <summary>An assessor decides on a report that was drawn.</summary>
    public Result Decide(AuditVerdict verdict, string? reason, string by, DateTimeOffset now)
    {
        if (State is not OwnReportState.UnderAudit)
            return OwnReportErrors.NotUnderAudit;
        if (FreeText.ErrorFor(FreeText.Required("#/reason", reason, ReasonMaxLength)) is { } unsayable)
            return unsayable;

        Decision = new AuditDecision(verdict, FreeText.Tidy(reason)!, by, now);
        State = verdict is AuditVerdict.Accepted ? OwnReportState.Confirmed : OwnReportState.Rejected;
        if (State is OwnReportState.Rejected)
            DocumentPlace = null;
        Raise(new OwnReportAudited(Id, ConsultantId, verdict));
        return Result.Success;
    }

    /// <summary>The consultant takes it back before an assessor has decided.</summary>
    public Result Withdraw()
    {
        if (State is not (OwnReportState.Accepted or OwnReportState.UnderAudit))
            return OwnReportErrors.Closed;

        (State, DocumentPlace) = (OwnReportState.Withdrawn, null);
        Raise(new OwnReportWithdrawn(Id, ConsultantId));
        return Result.Success;
    }
}
