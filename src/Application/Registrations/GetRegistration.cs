using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Registrations;

/// <summary>Shows a registration to register staff, or to the consultant whose it is.</summary>
/// <param name="Number">The registration number.</param>
[RequireScope(
    Scopes.RegisterManage,
    Scopes.RegistrationsAssess,
    Scopes.RegistrationsDecide,
    Scopes.AuditRead,
    Scopes.Consultant
)]
public sealed record GetRegistration(string Number) : IQuery<RegistrationView>;

internal sealed class GetRegistrationHandler(IRegisterDb db, ICallContext call, TimeProvider clock)
    : IRequestHandler<GetRegistration, Result<RegistrationView>>
{
    public async Task<Result<RegistrationView>> Handle(GetRegistration query, CancellationToken ct)
    {
        var found = await db.Registrations.AsNoTracking().Visible(query.Number, call.Caller, ct);

        return found.Error is { } error
            ? error
            : RegistrationView.Of(found.Value, DutchCalendar.DayOf(clock.GetUtcNow()));
    }
}
