using Accreditation.Domain.Cpd.Evaluation;
using Accreditation.Domain.Cpd.Recognitions;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Cpd.Evaluation;

/// <summary>Rule by rule, what the ledger of a consultant comes to for the period that governs a day.</summary>
[Dutch("toetsing van bij- en nascholing")]
public sealed record EvaluationView
{
    /// <summary>The consultant.</summary>
    public required Guid ConsultantId { get; init; }

    /// <summary>The registration number.</summary>
    public required string Number { get; init; }

    /// <summary>The standing on the day.</summary>
    public required Standing? Standing { get; init; }

    /// <summary>The day asked about.</summary>
    public required DateOnly ValidAt { get; init; }

    /// <summary>The instant of knowledge.</summary>
    public required DateTimeOffset KnownAt { get; init; }

    /// <summary>The rules that govern the period.</summary>
    public required PolicyReference Policy { get; init; }

    /// <summary>The period, and which days count for it.</summary>
    public required CpdPeriod Period { get; init; }

    /// <summary>How many days of the period are left after the day; 0 once it is over.</summary>
    public required int DaysLeft { get; init; }

    /// <summary>The day on which renewal of the period was filed; null when it was not.</summary>
    public required DateOnly? RenewalFiledOn { get; init; }

    /// <summary>Whether no rule misses anything.</summary>
    public required bool IsMet { get; init; }

    /// <summary>The rules: the total, the categories, the themes, then the rest.</summary>
    public required IReadOnlyList<EvaluatedRule> Rules { get; init; }

    /// <summary>Entries that no rule looked at.</summary>
    public required IReadOnlyList<OmittedEntry> Omitted { get; init; }

    /// <summary>Verified registrations in other registers, on which entries can rest.</summary>
    public required IReadOnlyList<RecognisedRegister> Recognitions { get; init; }

    /// <summary>The same, with planned entries named by the course that they would come from.</summary>
    public EvaluationView NamedBy(IReadOnlyDictionary<Guid, Guid> courses)
    {
        return this with { Rules = [.. Rules.Select(Rename)], Omitted = [.. Omitted.Select(Omit)] };

        Guid Name(Guid entry) => courses.GetValueOrDefault(entry, entry);

        OmittedEntry Omit(OmittedEntry it) => it with { EntryId = Name(it.EntryId) };

        EvaluatedRule Rename(EvaluatedRule rule) =>
            rule with
            {
                Because = [.. rule.Because.Select(it => it with { EntryId = Name(it.EntryId) })],
                CappedEntries = [.. rule.CappedEntries.Select(it => it with { EntryId = Name(it.EntryId) })],
            };
    }
}

/// <summary>A verified registration in another register.</summary>
/// <param name="Id">The recognition.</param>
/// <param name="Register">The other register.</param>
/// <param name="ValidUntil">The last day of the registration there.</param>
/// <param name="RecheckOn">When a registrar looks again.</param>
[Dutch("erkend ander register")]
public sealed record RecognisedRegister(Guid Id, OtherRegister Register, DateOnly ValidUntil, DateOnly? RecheckOn);
