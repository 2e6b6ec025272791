using Accreditation.Domain.Applications;
using Accreditation.Infrastructure.Persistence;
using Accreditation.Infrastructure.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Accreditation.Infrastructure.Applications;

/// <summary>
/// Deletes documents that no case or report holds any more, a day after they were last kept. No answer depends on it: a document
/// without a row cannot be asked for.
/// </summary>
internal sealed class DocumentCleanUp(
    IServiceScopeFactory scopes,
    DocumentFolder folder,
    TimeProvider clock,
    ILogger<DocumentCleanUp> log
) : PeriodicJob(TimeSpan.FromHours(1), clock, log)
{
    private const int AtOnce = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    public override async Task Sweep(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegisterDbContext>();

        foreach (var names in folder.KeptBefore(Clock.GetUtcNow() - Patience).Chunk(AtOnce))
        {
            var ofCases = db.Set<EvidenceItem>().Select(item => item.Document.Sha256);
            var ofReports = db.OwnReports.Select(report => report.Document.Sha256);
            var held = await ofCases.Concat(ofReports).Where(hash => names.Contains(hash)).ToListAsync(ct);
            foreach (var name in names.Except(held))
                folder.Delete(name);
        }
    }
}
