using Accreditation.Application.Consultants;
using Accreditation.Application.Policies;
using Accreditation.Application.Registrations;
using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Applications;

/// <summary>The registration that a grant leads to; it is saved with the decision or not at all.</summary>
internal sealed class GrantedRegistration(IRegisterDb db, RegistrationIssuer issuer, IPolicyCatalogue policies)
{
    /// <summary>Issues it when the case was granted, and does nothing after any other decision.</summary>
    public async Task<Result> IssueFor(OpenCase open, CancellationToken ct)
    {
        if (open.Application.Decision is not { Outcome: not ApplicationState.Refused } decision)
            return Result.Success;

        var conditions = decision.Conditions.Select(condition => condition.Text.Value).ToArray();
        var period = PeriodFor(open, decision);
        var consultant = await db.RecordInUse(open.Application.ConsultantId, ct);
        var issued = await issuer.Issue(consultant, period, conditions, open.Now, ct);
        if (issued.Error is { } refused)
            return refused;

        open.Application.NoteNumber(issued.Value.Number);
        return Result.Success;
    }

    /// <summary>The case may be older than the rules of today, and those govern a period that starts today.</summary>
    private RegistrationPeriod PeriodFor(OpenCase open, Decision decision)
    {
        var policy = policies.Current(open.Policy.Section, open.Today) ?? open.Policy;
        var terms = policy.Registration;
        var months = decision.Provisional ? terms.Provisional.MaxMonths : terms.PeriodMonths;

        return new RegistrationPeriod(
            open.Today,
            open.Today.AddMonths(months).AddDays(-1),
            decision.Provisional ? PeriodKind.Provisional : PeriodKind.Full,
            policy.Reference,
            terms.GraceWeeks,
            terms.RequiredProvenNotices
        );
    }
}
