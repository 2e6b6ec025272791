using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Endorsements;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Endorsements;

/// <summary>An endorsement as the consultant, the manager and the staff on the case see it.</summary>
[Dutch("aanbeveling")]
public sealed record EndorsementView : IRevisioned
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required int Revision { get; init; }

    /// <summary>Where it is.</summary>
    public required EndorsementState State { get; init; }

    /// <summary>The consultant who asks.</summary>
    public required Guid ConsultantId { get; init; }

    /// <summary>The consultant's name.</summary>
    public required string ConsultantName { get; init; }

    /// <summary>The section whose rules hold.</summary>
    public required string Section { get; init; }

    /// <summary>The version of those rules; its statements and tasks are the ones to answer.</summary>
    public required int PolicyVersion { get; init; }

    /// <summary>The manager who is asked.</summary>
    public required EndorserView Endorser { get; init; }

    /// <summary>The first day of work that it is about.</summary>
    public required DateOnly CoveredFrom { get; init; }

    /// <summary>The last such day.</summary>
    public required DateOnly CoveredUntil { get; init; }

    /// <summary>The instant at which the manager was asked.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>What the manager states; null until it is given.</summary>
    public required StatementView? Statement { get; init; }

    /// <summary>The instant at which it was given.</summary>
    public required DateTimeOffset? GivenAt { get; init; }

    /// <summary>The last day on which it can be used.</summary>
    public required DateOnly? ValidUntil { get; init; }

    /// <summary>SHA-256 over what was given, in hexadecimal.</summary>
    public required string? Seal { get; init; }

    /// <summary>The instant at which it was declined, cancelled or withdrawn.</summary>
    public required DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The application that it is used for; the manager does not see it.</summary>
    public required Guid? UsedForApplicationId { get; init; }

    /// <summary>The view of one endorsement.</summary>
    public static EndorsementView Of(Endorsement endorsement, PersonName consultant, DateOnly today, bool forManager) =>
        new()
        {
            Id = endorsement.Id,
            Revision = endorsement.Revision,
            State = endorsement.StateOn(today),
            ConsultantId = endorsement.ConsultantId,
            ConsultantName = consultant.Display,
            Section = endorsement.Policy.Section,
            PolicyVersion = endorsement.Policy.Version,
            Endorser = EndorserView.Of(endorsement.Endorser),
            CoveredFrom = endorsement.Covered.From,
            CoveredUntil = endorsement.Covered.Until,
            AskedAt = endorsement.AskedAt,
            Statement = endorsement.Statement is { } statement ? StatementView.Of(statement) : null,
            GivenAt = endorsement.GivenAt,
            ValidUntil = endorsement.ValidUntil,
            Seal = endorsement.Seal,
            ClosedAt = endorsement.ClosedAt,
            UsedForApplicationId = forManager ? null : endorsement.UsedForApplicationId,
        };
}

/// <summary>The manager who is asked.</summary>
[Dutch("leidinggevende")]
public sealed record EndorserView
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The e-mail address at work.</summary>
    public required string Email { get; init; }

    /// <summary>The organisation that they manage for.</summary>
    public required string Organisation { get; init; }

    internal static EndorserView Of(Endorser endorser) =>
        new()
        {
            Name = endorser.Name,
            Email = endorser.Email.Value,
            Organisation = endorser.Organisation.Value,
        };
}

/// <summary>What the manager states.</summary>
[Dutch("verklaring van de leidinggevende")]
public sealed record StatementView
{
    /// <summary>As what the consultant works or worked.</summary>
    public required string Function { get; init; }

    /// <summary>The first day on which the manager knows the work.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last such day.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The average hours a week.</summary>
    public required int HoursPerWeek { get; init; }

    /// <summary>The tasks, by the codes of the policy.</summary>
    public required IReadOnlyList<string> Tasks { get; init; }

    /// <summary>Whether the manager saw the work themselves.</summary>
    public required bool OwnObservation { get; init; }

    /// <summary>The answers to the fixed statements of the policy.</summary>
    public required IReadOnlyList<CompetenceAnswer> Competences { get; init; }

    /// <summary>A few words.</summary>
    public required string? Remark { get; init; }

    internal static StatementView Of(EndorsementStatement statement) =>
        new()
        {
            Function = statement.Function,
            From = statement.From,
            Until = statement.Until,
            HoursPerWeek = statement.HoursPerWeek,
            Tasks = statement.Tasks,
            OwnObservation = statement.OwnObservation,
            Competences = statement.Competences,
            Remark = statement.Remark,
        };
}
