using System.Net;

namespace Accreditation.Client;

/// <summary>An answer that no caller plans for: a refused token, wrong input, a server that is down.</summary>
public sealed class RegisterException : Exception
{
    /// <summary>Creates it from an answer.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="problem">What the register says; null when something in between answered.</param>
    public RegisterException(HttpStatusCode status, Problem? problem)
        : base(problem is null ? $"The register answered {(int)status}." : $"{problem.Code}: {problem.Detail}")
    {
        Status = status;
        Problem = problem;
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>What the register says; null when something in between answered.</summary>
    public Problem? Problem { get; }
}
