using Accreditation.Client.Authentication;
using Accreditation.Client.Http;

namespace Accreditation.Client;

/// <summary>The register, as a municipality or another register uses it. One instance serves a whole program.</summary>
public sealed class RegisterClient : IDisposable
{
    private readonly HttpClient http;

    /// <summary>Creates a client.</summary>
    /// <param name="options">Where the register is, who asks, and how patient the client is.</param>
    public RegisterClient(RegisterClientOptions options)
    {
        // A redirect means that a registration goes on under another number: an answer, not a detour.
        var network = options.Handler ?? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        HttpMessageHandler chain = new RetryHandler(options, new TimeoutHandler(options, network));
        if (options.Tokens is { } tokens)
            chain = new TokenHandler(tokens, chain);

        http = new HttpClient(chain)
        {
            BaseAddress = new Uri(options.Address, "/v1/"),
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };
        var calls = new RegisterCalls(http);
        (Entries, Verifications, Events) = (new RegisterEntries(calls), new Verifications(calls), new EventFeed(calls));
    }

    /// <summary>The public register: anybody may ask.</summary>
    public RegisterEntries Entries { get; }

    /// <summary>Verifying many numbers at once, with receipts.</summary>
    public Verifications Verifications { get; }

    /// <summary>What the register tells, in one order without gaps.</summary>
    public EventFeed Events { get; }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();
}
