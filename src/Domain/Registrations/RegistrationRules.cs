using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Registrations;

/// <summary>The checks that several verbs share; each gives the error, or null when the rule is kept.</summary>
internal static class RegistrationRules
{
    public static Error? CannotChange(Registration registration) =>
        registration.MergedInto is { } survivor ? RegistrationErrors.Merged(survivor) : null;

    public static Error? MustBeActive(RegistrationHistory history, DateOnly day) =>
        history.StandingOn(day) switch
        {
            null => RegistrationErrors.BeforeFirstDay(history.FirstDay),
            Standing.Lapsed or Standing.Removed => RegistrationErrors.NotActive(history.StandingOn(day)),
            _ => null,
        };
}
