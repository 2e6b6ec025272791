using System.Threading.Channels;
using Accreditation.Application.Applications;

namespace Accreditation.Infrastructure.Applications;

/// <summary>Wakes the desk of this process; it is raised from the start, for what waited while no process ran.</summary>
internal sealed class RenewalSignal : IRenewalSignal
{
    private readonly Channel<bool> raised = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public RenewalSignal() => Raise();

    public void Raise() => raised.Writer.TryWrite(true);

    /// <summary>Waits until it is raised, and takes it down.</summary>
    public async Task Raised(CancellationToken ct)
    {
        await raised.Reader.WaitToReadAsync(ct);
        raised.Reader.TryRead(out _);
    }
}
