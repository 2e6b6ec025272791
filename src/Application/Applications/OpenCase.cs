using Accreditation.Domain.Applications;
using Accreditation.Domain.Policies;

namespace Accreditation.Application.Applications;

/// <summary>A case on the desk, with what a judgement about it needs.</summary>
/// <param name="File">Everything that a judgement looks at.</param>
/// <param name="Officer">The caller, as somebody who judges.</param>
internal sealed record OpenCase(CaseFile File, Officer Officer)
{
    public RegistrationApplication Application => File.Application;

    public Policy Policy => File.Policy;

    public Assessment Assessment => File.Assessment;

    public DateTimeOffset Now => File.Now;

    public DateOnly Today => File.Today;

    public string By => Officer.Subject;
}
