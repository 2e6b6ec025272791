using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Registrations;

/// <summary>A registration as it stands today, as shown to register staff and to the consultant whose it is.</summary>
[Dutch("registratie")]
public sealed record RegistrationView : IRevisioned
{
    /// <summary>The registration number.</summary>
    public required string Number { get; init; }

    /// <inheritdoc />
    public required int Revision { get; init; }

    /// <summary>Whose registration it is.</summary>
    public required Guid ConsultantId { get; init; }

    /// <summary>The section of the register.</summary>
    public required string Section { get; init; }

    /// <summary>The standing today; null before the first day.</summary>
    public required Standing? Standing { get; init; }

    /// <summary>Since which day it stands so.</summary>
    public required DateOnly? StandingSince { get; init; }

    /// <summary>The first day of registration.</summary>
    public required DateOnly? FirstRegisteredOn { get; init; }

    /// <summary>The last day of the period that governs today; null when none does.</summary>
    public required DateOnly? ValidUntil { get; init; }

    /// <summary>When renewal of that period was filed; null when it was not.</summary>
    public required DateOnly? RenewalFiledOn { get; init; }

    /// <summary>The conditions that are not lifted.</summary>
    public required IReadOnlyList<ConditionView> Conditions { get; init; }

    /// <summary>The suspensions, past ones included.</summary>
    public required IReadOnlyList<SuspensionView> Suspensions { get; init; }

    /// <summary>The removals, past ones included.</summary>
    public required IReadOnlyList<RemovalView> Removals { get; init; }

    /// <summary>The number under which it goes on since a merge; null when it was not merged.</summary>
    public required string? MergedInto { get; init; }

    internal static RegistrationView Of(Registration registration, DateOnly today)
    {
        var history = registration.History;
        var segment = history.Segments().FirstOrDefault(s => s.Covers(today));
        var period = history.PeriodOn(today);

        return new RegistrationView
        {
            Number = registration.Number.Value,
            Revision = registration.Revision,
            ConsultantId = registration.ConsultantId,
            Section = registration.Section,
            Standing = segment?.Standing,
            StandingSince = segment?.From,
            FirstRegisteredOn = history.FirstDay,
            ValidUntil = period?.Until,
            RenewalFiledOn = history.Of<RenewalFiled>().FirstOrDefault(f => f.TargetId == period?.Id)?.EffectiveOn,
            Conditions =
            [
                .. history
                    .Of<ConditionImposed>()
                    .Select(c => new ConditionView(c.Id, c.Text, c.EffectiveOn, history.LiftOf<ConditionLifted>(c)))
                    .Where(c => !(c.LiftedOn <= today)),
            ],
            Suspensions =
            [
                .. history
                    .Of<Suspended>()
                    .Select(s => new SuspensionView(
                        s.Id,
                        s.Ground,
                        s.EffectiveOn,
                        s.Until,
                        history.LiftOf<SuspensionLifted>(s),
                        s.PublicUntil
                    )),
            ],
            Removals =
            [
                .. history.Of<Removed>().Select(r => new RemovalView(r.Id, r.Ground, r.EffectiveOn, r.PublicUntil)),
            ],
            MergedInto = registration.MergedInto?.Value,
        };
    }
}

/// <summary>A condition of a registration. Its text is never public.</summary>
/// <param name="Id">The identifier, by which it is lifted.</param>
/// <param name="Text">What the consultant has to do.</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="LiftedOn">The first day on which it no longer holds; null while that is open.</param>
[Dutch("voorwaarde")]
public sealed record ConditionView(Guid Id, string Text, DateOnly From, DateOnly? LiftedOn);

/// <summary>A suspension.</summary>
/// <param name="Id">The identifier, by which it is lifted.</param>
/// <param name="Ground">Why.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day as decided; null when it runs until lifted.</param>
/// <param name="LiftedOn">The first day without it, when it was lifted.</param>
/// <param name="PublicUntil">The last day on which the public register shows it.</param>
[Dutch("schorsing")]
public sealed record SuspensionView(
    Guid Id,
    SuspensionGround Ground,
    DateOnly From,
    DateOnly? Until,
    DateOnly? LiftedOn,
    DateOnly PublicUntil
);

/// <summary>A removal.</summary>
/// <param name="Id">The identifier of the fact.</param>
/// <param name="Ground">Why.</param>
/// <param name="From">The first day.</param>
/// <param name="PublicUntil">The last day on which the public register shows a measure; null for other grounds.</param>
[Dutch("doorhaling")]
public sealed record RemovalView(Guid Id, RemovalGround Ground, DateOnly From, DateOnly? PublicUntil);
