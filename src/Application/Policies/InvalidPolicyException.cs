namespace Accreditation.Application.Policies;

/// <summary>The rules that the product was started with are not acceptable; it must not run with them.</summary>
public sealed class InvalidPolicyException : Exception
{
    /// <summary>Lists every fault, one per line.</summary>
    public InvalidPolicyException(IReadOnlyList<string> faults)
        : base($"The rules cannot be used:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}") =>
        Faults = faults;

    /// <summary>Every fault, with the file and the place in it.</summary>
    public IReadOnlyList<string> Faults { get; }
}
