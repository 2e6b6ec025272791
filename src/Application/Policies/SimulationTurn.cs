namespace Accreditation.Application.Policies;

/// <summary>Lets one simulation run at a time on a node, because each reads the whole ledger.</summary>
internal sealed class SimulationTurn
{
    private int taken;

    /// <summary>The turn, until it is disposed; null while another simulation has it.</summary>
    public IDisposable? Take() => Interlocked.Exchange(ref taken, 1) == 0 ? new Holder(this) : null;

    private sealed class Holder(SimulationTurn turn) : IDisposable
    {
        public void Dispose() => Volatile.Write(ref turn.taken, 0);
    }
}
