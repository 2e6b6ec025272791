using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Activities;

/// <summary>A provider began to write a course.</summary>
public sealed record ActivityDrafted(Guid ActivityId, string Provider) : DomainEvent("activity.drafted.v1");

/// <summary>A provider changed what is being written.</summary>
public sealed record ActivityRevised(Guid ActivityId) : DomainEvent("activity.revised.v1");

/// <summary>A course was filed.</summary>
public sealed record ActivitySubmitted(Guid ActivityId, string Provider) : DomainEvent("activity.submitted.v1");

/// <summary>A course went back for repair.</summary>
public sealed record ActivityReturned(Guid ActivityId) : DomainEvent("activity.returned.v1");

/// <summary>The assessment of a course began.</summary>
public sealed record ActivityAssessmentStarted(Guid ActivityId, bool TwoAssessors)
    : DomainEvent("activity.assessment-started.v1");

/// <summary>One of two assessors gave an opinion.</summary>
public sealed record ActivityOpinionGiven(Guid ActivityId, AccreditationOutcome Outcome)
    : DomainEvent("activity.opinion-given.v1");

/// <summary>A course was accredited.</summary>
public sealed record ActivityAccredited(Guid ActivityId, string Number, DateOnly From, DateOnly Until)
    : DomainEvent("activity.accredited.v1");

/// <summary>A course was refused.</summary>
public sealed record ActivityRefused(Guid ActivityId) : DomainEvent("activity.refused.v1");

/// <summary>The amendment of an accredited course was refused; the course stays as it was.</summary>
public sealed record ActivityAmendmentRefused(Guid ActivityId) : DomainEvent("activity.amendment-refused.v1");

/// <summary>An accredited course was changed in something that the judgement did not rest on.</summary>
public sealed record ActivityAmended(Guid ActivityId) : DomainEvent("activity.amended.v1");

/// <summary>A major amendment of an accredited course was filed.</summary>
public sealed record ActivityAmendmentSubmitted(Guid ActivityId) : DomainEvent("activity.amendment-submitted.v1");

/// <summary>A major amendment was taken back before it was judged.</summary>
public sealed record ActivityAmendmentDropped(Guid ActivityId) : DomainEvent("activity.amendment-dropped.v1");

/// <summary>An accreditation was suspended.</summary>
public sealed record ActivitySuspended(Guid ActivityId) : DomainEvent("activity.suspended.v1");

/// <summary>The suspension of an accreditation was lifted.</summary>
public sealed record ActivitySuspensionLifted(Guid ActivityId) : DomainEvent("activity.suspension-lifted.v1");

/// <summary>A course was withdrawn.</summary>
public sealed record ActivityWithdrawn(Guid ActivityId) : DomainEvent("activity.withdrawn.v1");
