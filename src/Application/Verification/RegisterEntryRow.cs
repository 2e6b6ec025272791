using Accreditation.Domain.Consultants;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Verification;

namespace Accreditation.Application.Verification;

/// <summary>What one look-up reads about a registration, for one day.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="ConsultantId">Whose registration it is.</param>
/// <param name="Section">The section of the register.</param>
/// <param name="Name">The present name of the consultant.</param>
/// <param name="PublicRecord">The periods and the measures.</param>
/// <param name="MergedInto">The number under which it goes on.</param>
/// <param name="Standing">The standing on that day; null before the first.</param>
/// <param name="StandingSince">Since which day it stands so.</param>
public sealed record RegisterEntryRow(
    RegistrationNumber Number,
    Guid ConsultantId,
    string Section,
    PersonName Name,
    PublicRecord PublicRecord,
    RegistrationNumber? MergedInto,
    Standing? Standing,
    DateOnly? StandingSince
)
{
    /// <summary>What may be said to anybody: the thin view, or one of the answers for a number that is not to be counted.</summary>
    internal Result<RegisterEntryView> Tell(AsOf asOf, DateOnly today)
    {
        if (MergedInto is { } survivor)
            return RegisterEntryErrors.Merged(survivor);
        if (Standing is not { } standing)
            return RegisterEntryErrors.NotYetRegistered;

        return standing is Domain.Registrations.Standing.Removed
            ? RegisterEntryErrors.Removed(PublicRemoval(asOf.ValidAt, today))
            : Show(standing, asOf, today);
    }

    /// <summary>The same for one number of a verification, without the name.</summary>
    internal VerifiedItem Tell(VerifiedItem asked, DateOnly today)
    {
        var item = PublicRecord.PolicyVersion(asked.ValidAt) is { } version
            ? asked with
            {
                Policy = new PolicyReference(Section, version),
            }
            : asked;
        if (MergedInto is { } survivor)
            return item with { Outcome = VerificationOutcome.Merged, SurvivingNumber = survivor };
        if (Standing is not { } standing)
            return asked with { Outcome = VerificationOutcome.NotFound };

        item = item with { Outcome = VerificationOutcomes.Of(standing) };
        return standing is Domain.Registrations.Standing.Removed
            ? item with
            {
                Removal = PublicRemoval(asked.ValidAt, today),
            }
            : item with
            {
                StandingSince = StandingSince,
                ValidUntil = PublicRecord.ValidUntil(asked.ValidAt),
            };
    }

    /// <summary>Whether a search may find it: not when it goes on elsewhere, or is removed without a public ground.</summary>
    internal bool MayBeFound(DateOnly today) =>
        MergedInto is null
        && Standing is { } standing
        && (standing is not Domain.Registrations.Standing.Removed || PublicRemoval(today, today) is not null);

    /// <summary>The last day on which the ground of a removal may be shown; null when it is not public.</summary>
    internal DateOnly? RemovalPublicUntil(AsOf asOf) => PublicRemoval(asOf.ValidAt, asOf.ValidAt)?.PublicUntil;

    internal RegisterEntryView Show(Standing standing, AsOf asOf, DateOnly today) =>
        new()
        {
            Number = Number.Value,
            DisplayName = Name.Display,
            Section = Section,
            Standing = standing,
            StandingSince = StandingSince!.Value,
            ValidUntil = PublicRecord.ValidUntil(asOf.ValidAt),
            Measures =
            [
                .. PublicRecord
                    .Shown(asOf.ValidAt, today)
                    .Select(m => new MeasureView(m.Kind, m.From, m.Until, m.PublicUntil)),
            ],
            AsOf = asOf,
        };

    private PublishedMeasure? PublicRemoval(DateOnly day, DateOnly today) =>
        PublicRecord.Shown(day, today).FirstOrDefault(m => m.Kind is MeasureKind.Removal && m.RunsOn(day));
}
