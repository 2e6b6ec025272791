using Accreditation.Domain.Applications;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Applications;

/// <summary>What a case is about.</summary>
/// <param name="Registration">The registration of the applicant in the section; null when there is none.</param>
/// <param name="Period">The period that is asked about; null when there is none.</param>
/// <param name="Rules">The rules that govern what is asked for: those of the period, or of the case where none runs.</param>
internal sealed record CaseSubject(Registration? Registration, PeriodOpened? Period, Policy Rules)
{
    /// <summary>Why an application of a kind is not possible on a day, or null.</summary>
    public Error? Forbids(ApplicationKind kind, CaseRequest request, DateOnly on) =>
        KindGuards.Forbid(kind, request, Registration?.History, Rules, on);
}

/// <summary>A case with everything that a judgement about it looks at, whoever judges.</summary>
/// <param name="Application">The case.</param>
/// <param name="Policy">The rules that govern the case as such: its terms and declarations.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Assessment">Rule by rule, what is met.</param>
/// <param name="Now">The instant of the judgement.</param>
internal sealed record CaseFile(
    RegistrationApplication Application,
    Policy Policy,
    CaseSubject Subject,
    Assessment Assessment,
    DateTimeOffset Now
)
{
    public DateOnly Today => DutchCalendar.DayOf(Now);

    /// <summary>The rules that the assessment holds it against.</summary>
    public PolicyReference AssessedBy => Subject.Rules.Reference;

    /// <summary>Why what is asked for is not possible today, or null.</summary>
    public Error? Forbidden => Subject.Forbids(Application.Kind, Application.Request, Today);

    /// <summary>Whether the registration is still as a renewal needs it.</summary>
    public bool IsRenewable =>
        Subject is { Registration: { } registration, Period: { } period }
        && registration.ForbidsRenewal(period.Id, Today) is null;

    /// <summary>Records with the filing of a renewal that it keeps the consultant registered until the decision.</summary>
    public Result OpenFiling() =>
        Application.Kind is ApplicationKind.Renewal
            ? new(Subject.Registration!.FileRenewal(Today, Now).Error)
            : Result.Success;

    /// <summary>Records with the end of a filed renewal that came to nothing that it no longer keeps anybody registered.</summary>
    public Result CloseFiling() =>
        Application is { Kind: ApplicationKind.Renewal, Clock: not null }
        && Subject is { Registration: { MergedInto: null } registration, Period: { } period }
        && registration.History.OpenFilingFor(period) is not null
            ? new(registration.CloseRenewal(Today, Now).Error)
            : Result.Success;
}
