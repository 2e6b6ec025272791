using Accreditation.Application.Journal;
using Accreditation.Application.Shared;

namespace Accreditation.Infrastructure.Persistence;

/// <summary>Who is committing what, why and when.</summary>
public sealed class CommitContext(ICallContext call, CurrentAction action, TimeProvider clock)
{
    internal JournalAction NewAction() =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Action = action.Name,
            Reason = action.Reason,
            Actor = call.Caller.Subject,
            ClientId = call.Caller.ClientId,
            Organisation = call.Caller.Organisation?.Value,
            CorrelationId = call.CorrelationId,
            RecordedAt = clock.GetUtcNow(),
        };
}
