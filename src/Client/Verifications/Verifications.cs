using System.Net;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using Accreditation.Client.Http;

namespace Accreditation.Client;

/// <summary>Verifying many numbers at once; needs a token with <c>register.verify</c> and an organisation.</summary>
public sealed class Verifications
{
    /// <summary>How many questions the register takes in one call.</summary>
    public const int MostAtOnce = 500;

    private readonly RegisterCalls calls;

    internal Verifications(RegisterCalls calls) => this.calls = calls;

    /// <summary>
    /// Verifies any number of questions, up to 500 in a call, and gives each verification as soon as it is there. Each call
    /// has a key of its own, so that a retry is neither counted nor shown to the consultant twice.
    /// </summary>
    /// <param name="purpose">What for; consultants can see it.</param>
    /// <param name="questions">The questions.</param>
    /// <param name="receipts">Whether to sign a receipt of each answer.</param>
    /// <param name="ct">Ends the waiting.</param>
    /// <exception cref="RegisterException">The register refused a call; the answers before it stand.</exception>
    public async IAsyncEnumerable<Verification> Verify(
        LookUpPurpose purpose,
        IEnumerable<VerificationQuestion> questions,
        bool receipts = false,
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        foreach (var some in questions.Chunk(MostAtOnce))
            yield return await Ask(new VerificationRequest(purpose, some, receipts), ct).ConfigureAwait(false);
    }

    /// <summary>A verification that was asked before, as it was answered; null when there is none, or none any more.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<Verification?> Find(Guid id, CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"verifications/{id}");
        using var response = await calls.Send(request, ct).ConfigureAwait(false);
        return response.StatusCode is HttpStatusCode.NotFound
            ? null
            : await RegisterCalls.Read(response, RegisterJson.Default.Verification, ct).ConfigureAwait(false);
    }

    private async Task<Verification> Ask(VerificationRequest body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "verifications")
        {
            Content = JsonContent.Create(body, RegisterJson.Default.VerificationRequest),
        };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        return await calls.Ask(request, RegisterJson.Default.Verification, ct).ConfigureAwait(false);
    }
}
