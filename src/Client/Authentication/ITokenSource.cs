namespace Accreditation.Client;

/// <summary>Gives access tokens.</summary>
public interface ITokenSource
{
    /// <summary>A token that can be used now.</summary>
    /// <param name="renew">Whether the last one was refused, so that a new one is needed.</param>
    /// <param name="ct">Ends the waiting.</param>
    Task<string> Token(bool renew, CancellationToken ct);
}
