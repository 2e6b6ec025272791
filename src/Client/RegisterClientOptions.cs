namespace Accreditation.Client;

/// <summary>Where the register is, who asks, and how patient the client is.</summary>
public sealed class RegisterClientOptions
{
    /// <summary>The address of the register, without <c>/v1</c>.</summary>
    public required Uri Address { get; init; }

    /// <summary>Where tokens come from; null for the public part of the register, which needs none.</summary>
    public ITokenSource? Tokens { get; init; }

    /// <summary>How often a call that did not get through is tried again, where a repeat is harmless.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>About how long the first wait is; each next one is twice as long.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wait. When the register asks for more, the caller gets its answer instead.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long one attempt may last.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What is called when a request is sent: the network, unless a test or a proxy stands in for it.</summary>
    public HttpMessageHandler? Handler { get; init; }

    /// <summary>What time it is.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
