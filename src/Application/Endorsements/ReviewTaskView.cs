using Accreditation.Application.Shared;
using Accreditation.Domain.Endorsements;
using Accreditation.Domain.Shared;
using AutoMapper;

namespace Accreditation.Application.Endorsements;

/// <summary>A task to look at a case again.</summary>
[Dutch("taak tot herbeoordeling")]
public sealed class ReviewTaskView : IRevisioned
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required int Revision { get; init; }

    /// <summary>The endorsement that was withdrawn.</summary>
    public required Guid EndorsementId { get; init; }

    /// <summary>The application that it supports.</summary>
    public required Guid ApplicationId { get; init; }

    /// <summary>The consultant that it is about.</summary>
    public required Guid ConsultantId { get; init; }

    /// <summary>The instant at which the task came up.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>The instant at which it was completed; null while it waits.</summary>
    public required DateTimeOffset? CompletedAt { get; init; }

    /// <summary>What came of it.</summary>
    public required string? Outcome { get; init; }

    internal static ReviewTaskView Of(ReviewTask task) =>
        new()
        {
            Id = task.Id,
            Revision = task.Revision,
            EndorsementId = task.EndorsementId,
            ApplicationId = task.ApplicationId,
            ConsultantId = task.ConsultantId,
            RaisedAt = task.RaisedAt,
            CompletedAt = task.CompletedAt,
            Outcome = task.Outcome,
        };
}

/// <summary>How a review task becomes an item of a list.</summary>
public sealed class ReviewTaskMaps : Profile
{
    /// <summary>The map.</summary>
    public ReviewTaskMaps() => CreateMap<ReviewTask, ReviewTaskView>();
}
