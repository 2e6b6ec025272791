using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Registrations;

/// <summary>Every expected failure around registrations.</summary>
public static class RegistrationErrors
{
    /// <summary>There is no such registration, or not for this caller.</summary>
    public static readonly Error NotFound = SharedErrors.NotFound("registration");

    /// <summary>A text has not the form of a number.</summary>
    public static readonly Error NumberMalformed = new(
        "registration.number-malformed",
        ErrorKind.Invalid,
        "A registration number is the letter W, eight digits and a capital check letter, such as W00000001B."
    );

    /// <summary>The check letter does not belong to the digits.</summary>
    public static readonly Error NumberCheckFailed = new(
        "registration.number-check-failed",
        ErrorKind.Invalid,
        "The check letter does not belong to these digits: the number was mistyped. Compare it with the original."
    );

    /// <summary>A period, suspension or publication ends before it begins.</summary>
    public static Error EndsBeforeItBegins(string location) =>
        SharedErrors.InvalidBody(
            location,
            "registration.ends-before-it-begins",
            "Give a last day that is on or after the first one."
        );

    /// <summary>A measure has no last day of publication.</summary>
    public static readonly Error PublicationEndMissing = SharedErrors.InvalidBody(
        "#/publicUntil",
        "registration.publication-end-missing",
        "A measure is published for a limited time: give the last day of publication."
    );

    /// <summary>A publication end came with a ground that is never public.</summary>
    public static readonly Error PublicationOnlyForMeasure = SharedErrors.InvalidBody(
        "#/publicUntil",
        "registration.publication-only-for-measure",
        "Only a removal by measure is published; leave the last day of publication out for this ground."
    );

    /// <summary>The publication of a measure ends while the measure runs.</summary>
    public static readonly Error PublicationEndsBeforeMeasure = SharedErrors.InvalidBody(
        "#/publicUntil",
        "registration.publication-ends-before-measure",
        "Give a last day of publication that is not before the last day of the measure."
    );

    /// <summary>The removal would have effect in the past on a ground that does not allow it.</summary>
    public static readonly Error RemovalBackdated = SharedErrors.InvalidBody(
        "#/effectiveOn",
        "registration.removal-backdated",
        "A removal on this ground has effect from today or later."
    );

    /// <summary>Nothing can hold before the first day of registration.</summary>
    public static Error BeforeFirstDay(DateOnly? firstDay) =>
        new(
            "registration.before-first-day",
            ErrorKind.RuleBroken,
            $"The registration began on {firstDay:yyyy-MM-dd}; give that day or a later one."
        );

    /// <summary>The standing on that day does not allow it.</summary>
    public static Error NotActive(Standing? standing) =>
        new(
            "registration.not-active",
            ErrorKind.RuleBroken,
            $"On that day the standing is {standing}; this needs a registration that is neither lapsed nor removed."
        );

    /// <summary>A suspension runs already.</summary>
    public static readonly Error AlreadySuspended = new(
        "registration.already-suspended",
        ErrorKind.RuleBroken,
        "A suspension runs on that day already; lift that one first, or begin the day after it ends."
    );

    /// <summary>It was removed already.</summary>
    public static readonly Error AlreadyRemoved = new(
        "registration.already-removed",
        ErrorKind.RuleBroken,
        "The registration is removed on that day already; annul that removal first if it was wrong."
    );

    /// <summary>A period is open on that day.</summary>
    public static readonly Error PeriodStillOpen = new(
        "registration.period-still-open",
        ErrorKind.RuleBroken,
        "A period is open on that day; the next one begins the day after it ends."
    );

    /// <summary>There is no such condition.</summary>
    public static readonly Error ConditionNotFound = SharedErrors.NotFound("condition");

    /// <summary>There is no such suspension.</summary>
    public static readonly Error SuspensionNotFound = SharedErrors.NotFound("suspension");

    /// <summary>There is no such fact.</summary>
    public static readonly Error FactNotFound = SharedErrors.NotFound("fact");

    /// <summary>The condition or suspension was lifted already.</summary>
    public static readonly Error AlreadyLifted = new(
        "registration.already-lifted",
        ErrorKind.RuleBroken,
        "This was lifted already; annul that lifting first if its day was wrong."
    );

    /// <summary>It would be lifted before it began.</summary>
    public static readonly Error LiftedBeforeItBegan = new(
        "registration.lifted-before-it-began",
        ErrorKind.RuleBroken,
        "Give a day that is not before the day on which it began; annul the fact if it should never have been."
    );

    /// <summary>Nothing remains to lift.</summary>
    public static readonly Error LiftedAfterItEnded = new(
        "registration.lifted-after-it-ended",
        ErrorKind.RuleBroken,
        "The suspension ends by itself before that day, so that there is nothing to lift."
    );

    /// <summary>Some facts are undone in another way.</summary>
    public static readonly Error FactNotAnnullable = new(
        "registration.fact-not-annullable",
        ErrorKind.RuleBroken,
        "An annulment cannot be annulled, and a merge is undone by splitting; record the right fact anew."
    );

    /// <summary>The only period cannot be annulled.</summary>
    public static readonly Error OnlyPeriod = new(
        "registration.only-period",
        ErrorKind.RuleBroken,
        "This is the only period; remove the registration on the ground issued-in-error instead."
    );

    /// <summary>The number goes on under another one.</summary>
    public static Error Merged(RegistrationNumber survivor) =>
        new Error(
            "registration.merged",
            ErrorKind.RuleBroken,
            "This registration was merged into another one; make the change on 'survivingNumber'."
        ).With("survivingNumber", survivor.Value);

    /// <summary>The two cannot be merged.</summary>
    public static readonly Error NotMergeable = new(
        "registration.not-mergeable",
        ErrorKind.RuleBroken,
        "Only two different registrations in one section can be merged."
    );

    /// <summary>The registration that would survive is removed, the other one is not.</summary>
    public static readonly Error SurvivorRemoved = new(
        "registration.survivor-removed",
        ErrorKind.RuleBroken,
        "The registration that would survive is removed while the other one is not; merge them the other way round."
    );

    /// <summary>They are not merged.</summary>
    public static readonly Error NotMerged = new(
        "registration.not-merged",
        ErrorKind.RuleBroken,
        "This registration was not merged into that one."
    );

    /// <summary>No unused number was found.</summary>
    public static readonly Error NumbersExhausted = new(
        "registration.numbers-exhausted",
        ErrorKind.Conflict,
        "No unused registration number was found; repeat the request."
    );

    /// <summary>The consultant has a registration in this section.</summary>
    public static readonly Error IssuedAlready = new(
        "registration.issued-already",
        ErrorKind.RuleBroken,
        "This consultant has a registration in this section, under the number that stays theirs; open a next period on it."
    );

    /// <summary>Nobody judges a person of their own organisation.</summary>
    public static readonly Error OwnOrganisation = new(
        "registration.own-organisation",
        ErrorKind.Forbidden,
        "The consultant works or recently worked for your organisation, so somebody of another one has to decide."
    );

    /// <summary>Nobody judges their own.</summary>
    public static readonly Error OwnRegistration = new(
        "registration.own-registration",
        ErrorKind.Forbidden,
        "This registration is your own, so somebody else has to decide."
    );

    /// <summary>Without an organisation nobody can tell whether the consultant is a colleague.</summary>
    public static readonly Error OrganisationUnknown = new(
        "registration.organisation-unknown",
        ErrorKind.Forbidden,
        "Your token names no organisation, so it cannot be seen that the consultant is not a colleague of yours."
    );

    /// <summary>The publication would last longer than the rules allow.</summary>
    public static readonly Error PublishedTooLong = SharedErrors.InvalidBody(
        "#/publicUntil",
        "registration.published-too-long",
        "The rules that govern the registration limit how long a measure is public; see 'publication' at GET /v1/policies."
    );

    /// <summary>Renewal was filed and waits for its decision.</summary>
    public static readonly Error RenewalFiledAlready = new(
        "registration.renewal-filed-already",
        ErrorKind.RuleBroken,
        "Renewal of this period was filed already and waits for its decision."
    );

    /// <summary>The next period was granted already.</summary>
    public static readonly Error RenewedAlready = new(
        "registration.renewed-already",
        ErrorKind.RuleBroken,
        "The period after this one was granted already."
    );

    /// <summary>No filing waits for a decision.</summary>
    public static readonly Error NoRenewalFiled = new(
        "registration.no-renewal-filed",
        ErrorKind.RuleBroken,
        "No renewal of this registration waits for a decision."
    );

    /// <summary>An extension is asked for before the end.</summary>
    public static Error PeriodOver(DateOnly end) =>
        new(
            "registration.period-over",
            ErrorKind.RuleBroken,
            $"The period ended on {end:yyyy-MM-dd}; it can be extended until that day. File for renewal instead."
        );

    /// <summary>The rules limit how far a period and a registration can be extended.</summary>
    public static readonly Error ExtendedTooLong = new(
        "registration.extended-too-long",
        ErrorKind.RuleBroken,
        "With what was extended before, this is more than the rules allow; see 'renewal.extension' at GET /v1/policies."
    );

    /// <summary>The rules limit how much less one rule can ask for.</summary>
    public static readonly Error DispensedTooMuch = new(
        "registration.dispensed-too-much",
        ErrorKind.RuleBroken,
        "With what was granted before, this takes away more of the rule than the rules allow; see 'renewal.dispensation' at GET /v1/policies."
    );

    /// <summary>Only a newer version can be chosen.</summary>
    public static readonly Error PolicyNotNewer = new(
        "registration.policy-not-newer",
        ErrorKind.RuleBroken,
        "Choose a version of the rules of this section that is newer than the one that governs the period."
    );
}
