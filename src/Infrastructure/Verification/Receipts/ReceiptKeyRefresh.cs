using Accreditation.Infrastructure.Shared;
using Microsoft.Extensions.Logging;

namespace Accreditation.Infrastructure.Verification.Receipts;

/// <summary>Lets a running process see within half a minute which keys were added, retired or taken away.</summary>
internal sealed class ReceiptKeyRefresh(ReceiptKeyRing ring, TimeProvider clock, ILogger<ReceiptKeyRefresh> log)
    : PeriodicJob(TimeSpan.FromSeconds(30), clock, log)
{
    public override Task Sweep(CancellationToken ct)
    {
        ring.Refresh();
        return Task.CompletedTask;
    }
}
