using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Endorsements;

/// <summary>Every expected failure around review tasks.</summary>
public static class ReviewTaskErrors
{
    /// <summary>There is no such review task.</summary>
    public static readonly Error NotFound = SharedErrors.NotFound("review task");

    /// <summary>The review task is done.</summary>
    public static readonly Error Done = new(
        "review-task.done",
        ErrorKind.RuleBroken,
        "This review task was completed before; its outcome stays as it is."
    );
}
