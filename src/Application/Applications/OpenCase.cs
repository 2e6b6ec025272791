using Accreditation.Domain.Applications;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Applications;

/// <summary>A case on the desk, with what a judgement about it needs.</summary>
/// <param name="Application">The case.</param>
/// <param name="Policy">The rules that govern it.</param>
/// <param name="Officer">The caller, as somebody who judges.</param>
/// <param name="Assessment">The case against the rules.</param>
/// <param name="Now">The instant of the call.</param>
internal sealed record OpenCase(
    RegistrationApplication Application,
    Policy Policy,
    Officer Officer,
    Assessment Assessment,
    DateTimeOffset Now
)
{
    public string By => Officer.Subject;

    public DateOnly Today => DutchCalendar.DayOf(Now);
}
