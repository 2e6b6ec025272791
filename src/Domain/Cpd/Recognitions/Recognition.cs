using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Recognitions;

/// <summary>
/// Evidence that a consultant is registered in another professional register (erkenning van een ander register). A registrar
/// looks there, and looks again on a day; until then what is credited by the other register can be entered here.
/// </summary>
public sealed class Recognition : AggregateRoot
{
    /// <summary>The longest text that keeps one claim of a kind for one person.</summary>
    public const int PlaceMaxLength = 110;

    private Recognition() { }

    /// <summary>The consultant.</summary>
    public Guid ConsultantId { get; private init; }

    /// <summary>The section of this register in which it is evidence.</summary>
    public string Section { get; private init; } = "";

    /// <summary>The other register.</summary>
    public OtherRegister Register { get; private init; }

    /// <summary>The number there.</summary>
    public string Number { get; private init; } = "";

    /// <summary>The last day of the registration there.</summary>
    public DateOnly ValidUntil { get; private set; }

    /// <summary>The state on record; <see cref="StateOn"/> tells one that is due apart.</summary>
    public RecognitionState State { get; private set; }

    /// <summary>When to look again; null when it is not verified.</summary>
    public DateOnly? RecheckOn { get; private set; }

    /// <summary>When it was claimed.</summary>
    public DateTimeOffset ClaimedAt { get; private init; }

    /// <summary>Every look into the other register.</summary>
    public IReadOnlyList<RecognitionCheck> Checks { get; private set; } = [];

    /// <summary>Holds one place per person and register while it is not denied.</summary>
    public string? Place { get; private set; }

    /// <summary>Holds one place per number while it is verified: a number is of one person.</summary>
    public string? NumberPlace { get; private set; }

    /// <summary>A consultant says that they are registered elsewhere.</summary>
    public static Result<Recognition> Claim(
        CreditOwner owner,
        OtherRegisterNumber number,
        DateOnly validUntil,
        DateTimeOffset now
    )
    {
        if (validUntil < DutchCalendar.DayOf(now))
            return RecognitionErrors.Over;

        var claimed = new Recognition
        {
            Id = Guid.CreateVersion7(),
            ConsultantId = owner.ConsultantId,
            Section = owner.Section,
            Register = number.Register,
            Number = number.Value,
            ValidUntil = validUntil,
            State = RecognitionState.Claimed,
            ClaimedAt = now,
            Place = $"{owner.ConsultantId:N}:{owner.Section}:{number.Register}",
        };

        claimed.Raise(new RecognitionClaimed(claimed.Id, owner.ConsultantId, number.Register));
        return claimed;
    }

    /// <summary>The state on a day.</summary>
    public RecognitionState StateOn(DateOnly day) =>
        State is RecognitionState.Verified && day >= RecheckOn ? RecognitionState.Due : State;

    /// <summary>Records that a registrar saw the registration there, and when to look again: once it is over at the latest.</summary>
    public Result Confirm(DateOnly recheckOn, DateOnly validUntil, string by, DateTimeOffset now)
    {
        var today = DutchCalendar.DayOf(now);
        if (State is RecognitionState.NotConfirmed)
            return RecognitionErrors.DeniedAlready;
        if (validUntil < today)
            return RecognitionErrors.Over;
        if (recheckOn <= today || recheckOn > validUntil.AddDays(1))
            return RecognitionErrors.RecheckOutOfRange;

        (State, RecheckOn, ValidUntil) = (RecognitionState.Verified, recheckOn, validUntil);
        NumberPlace = $"{Section}:{Register}:{Number}";
        Checks = [.. Checks, new RecognitionCheck(now, by, true, recheckOn)];
        Raise(new RecognitionVerified(Id, ConsultantId, Register, recheckOn));
        return Result.Success;
    }

    /// <summary>Records that a registrar did not find the registration there. What was credited stays.</summary>
    public Result Deny(string by, DateTimeOffset now)
    {
        if (State is RecognitionState.NotConfirmed)
            return RecognitionErrors.DeniedAlready;

        (State, RecheckOn, Place, NumberPlace) = (RecognitionState.NotConfirmed, null, null, null);
        Checks = [.. Checks, new RecognitionCheck(now, by, false, null)];
        Raise(new RecognitionDenied(Id, ConsultantId, Register));
        return Result.Success;
    }
}
