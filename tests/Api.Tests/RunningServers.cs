using Accreditation.Api.Tests;
using Accreditation.Api.Tests.Applications;

[assembly: AssemblyFixture(typeof(RunningServers))]

namespace Accreditation.Api.Tests;

/// <summary>Stops the shared servers after the last test; the process would wait for their threads in vain.</summary>
public sealed class RunningServers : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await ShiftingClock.StopShared();
        await RegisterApi.StopShared();
    }
}
