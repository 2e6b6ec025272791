using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Verification;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Verification.Batch;

/// <summary>Reads a verification again, with its receipts; for the organisation that asked it.</summary>
/// <param name="Id">The verification.</param>
[RequireScope(Scopes.RegisterVerify)]
public sealed record GetVerification(Guid Id) : IQuery<VerificationView>;

internal sealed class GetVerificationHandler(IRegisterDb db, ICallContext call, TimeProvider clock)
    : IRequestHandler<GetVerification, Result<VerificationView>>
{
    public async Task<Result<VerificationView>> Handle(GetVerification query, CancellationToken ct)
    {
        if (call.Caller.Organisation is not { } organisation)
            return VerificationErrors.OrganisationUnknown;

        var now = clock.GetUtcNow();
        var oldest = VerificationRecord.ForgottenAt(now);
        var record = await db
            .Verifications.AsNoTracking()
            .SingleOrDefaultAsync(
                it => it.Id == query.Id && it.Organisation == organisation && it.AskedAt > oldest,
                ct
            );

        return record is null ? VerificationErrors.NotFound : VerificationView.Of(record, DutchCalendar.DayOf(now));
    }
}
