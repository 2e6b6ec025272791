using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Verification;

/// <summary>Every expected failure of the public look-up.</summary>
public static class RegisterEntryErrors
{
    /// <summary>The number was never issued.</summary>
    public static readonly Error NeverIssued = new(
        "register-entry.never-issued",
        ErrorKind.NotFound,
        "This number was never issued. Compare it with the original."
    );

    /// <summary>On the day asked about the registration had not begun.</summary>
    public static readonly Error NotYetRegistered = new(
        "register-entry.not-yet-registered",
        ErrorKind.NotFound,
        "On that day this number was not registered yet; ask about a later day."
    );

    /// <summary>The registration is removed; the ground is told only while a measure is public.</summary>
    public static Error Removed(PublishedMeasure? published)
    {
        var removed = new Error(
            "register-entry.removed",
            ErrorKind.Gone,
            "This registration is removed: the number gives no right to be counted as registered."
        );

        return published is null
            ? removed
            : removed
                .With("ground", "measure")
                .With("from", published.From)
                .With("until", published.Until)
                .With("publicUntil", published.PublicUntil);
    }

    /// <summary>The registration goes on under another number.</summary>
    public static Error Merged(RegistrationNumber survivor) =>
        new Error(
            "register-entry.merged",
            ErrorKind.Moved,
            "This registration goes on under another number; follow the Location."
        ).With("survivingNumber", survivor.Value);
}
