using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Registrations;

/// <summary>Shows what the register knew about a registration at an instant, about a day.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="ValidAt">The day asked about; today when absent.</param>
/// <param name="KnownAt">The instant of knowledge; now when absent.</param>
[RequireScope(
    Scopes.RegisterManage,
    Scopes.RegistrationsAssess,
    Scopes.RegistrationsDecide,
    Scopes.AuditRead,
    Scopes.Consultant
)]
public sealed record GetRegistrationHistory(string Number, DateOnly? ValidAt, DateTimeOffset? KnownAt)
    : IQuery<RegistrationHistoryView>;

internal sealed class GetRegistrationHistoryHandler(IRegisterDb db, ICallContext call, TimeProvider clock)
    : IRequestHandler<GetRegistrationHistory, Result<RegistrationHistoryView>>
{
    public async Task<Result<RegistrationHistoryView>> Handle(GetRegistrationHistory query, CancellationToken ct)
    {
        var found = await db.Registrations.AsNoTracking().Visible(query.Number, call.Caller, ct);
        if (found.Error is { } error)
            return error;

        var now = clock.GetUtcNow();
        return RegistrationHistoryView.Of(found.Value, query.ValidAt ?? DutchCalendar.DayOf(now), query.KnownAt ?? now);
    }
}
