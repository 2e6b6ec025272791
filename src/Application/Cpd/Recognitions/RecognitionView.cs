using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Recognitions;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Cpd.Recognitions;

/// <summary>Evidence that a consultant is registered in another professional register.</summary>
[Dutch("erkenning van een ander register")]
public sealed record RecognitionView : IRevisioned
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required int Revision { get; init; }

    /// <summary>How sure the register is of it.</summary>
    public required RecognitionState State { get; init; }

    /// <summary>The consultant.</summary>
    public required Guid ConsultantId { get; init; }

    /// <summary>The section of this register in which it is evidence.</summary>
    public required string Section { get; init; }

    /// <summary>The other register.</summary>
    public required OtherRegister Register { get; init; }

    /// <summary>The number there.</summary>
    public required string Number { get; init; }

    /// <summary>The last day of the registration there.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>When to look again; null when it is not verified.</summary>
    public required DateOnly? RecheckOn { get; init; }

    /// <summary>When it was claimed.</summary>
    public required DateTimeOffset ClaimedAt { get; init; }

    /// <summary>When a registrar looked last; null when nobody did.</summary>
    public required DateTimeOffset? CheckedAt { get; init; }

    internal static RecognitionView Of(Recognition it, DateOnly today) =>
        new()
        {
            Id = it.Id,
            Revision = it.Revision,
            State = it.StateOn(today),
            ConsultantId = it.ConsultantId,
            Section = it.Section,
            Register = it.Register,
            Number = it.Number,
            ValidUntil = it.ValidUntil,
            RecheckOn = it.RecheckOn,
            ClaimedAt = it.ClaimedAt,
            CheckedAt = it.Checks is [.., var last] ? last.At : null,
        };
}
