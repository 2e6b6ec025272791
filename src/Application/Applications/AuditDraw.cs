using System.Security.Cryptography;
using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Applications;

/// <summary>Draws for the audit.</summary>
internal sealed class AuditDraw(IRegisterDb db)
{
    public async Task<AuditTicket?> For(RegistrationApplication application, int permille, CancellationToken ct) =>
        await db.Applications.AnyAsync(it => it.Id == application.Id, ct)
            ? new(Guid.Empty, RandomNumberGenerator.GetInt32(1000), permille)
            : null;
}
