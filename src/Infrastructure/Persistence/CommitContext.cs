using Accreditation.Application.Journal;
using Accreditation.Application.Shared;

namespace Accreditation.Infrastructure.Persistence;

/// <summary>Who is committing what, why and when.</summary>
public sealed class CommitContext(ICallContext call, CurrentAction action, TimeProvider clock)
{
    private const string Withheld = "withheld";

    internal DateTimeOffset Now => clock.GetUtcNow();

    internal JournalAction NewAction() =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Action = action.Name,
            Reason = action.Reason,
            Actor = action.IsAnonymous ? Withheld : call.Caller.Subject,
            ClientId = action.IsAnonymous ? Withheld : call.Caller.ClientId,
            Organisation = action.IsAnonymous ? null : call.Caller.Organisation?.Value,
            CorrelationId = action.IsAnonymous ? Withheld : call.CorrelationId,
            RecordedAt = Now,
        };
}
