using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Activities;

/// <summary>A run of a course was planned.</summary>
public sealed record RunPlanned(Guid RunId, Guid ActivityId, DateOnly StartsOn, DateOnly EndsOn)
    : DomainEvent("run.planned.v1");

/// <summary>A run was moved.</summary>
public sealed record RunRescheduled(Guid RunId, DateOnly StartsOn, DateOnly EndsOn) : DomainEvent("run.rescheduled.v1");

/// <summary>A run was cancelled.</summary>
public sealed record RunCancelled(Guid RunId) : DomainEvent("run.cancelled.v1");
