namespace Accreditation.Client.Http;

/// <summary>
/// Ends an attempt whose answer is not there in time, to its last byte, as a failure of the network that can be tried again.
/// </summary>
internal sealed class TimeoutHandler(RegisterClientOptions options, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        using var limit = new CancellationTokenSource(options.Timeout, options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await Whole(await base.SendAsync(request, either.Token).ConfigureAwait(false), either.Token)
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException($"The register did not answer within {options.Timeout.TotalSeconds} s.");
        }
    }

    private static async Task<HttpResponseMessage> Whole(HttpResponseMessage answer, CancellationToken ct)
    {
        try
        {
            await answer.Content.LoadIntoBufferAsync(ct).ConfigureAwait(false);
            return answer;
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }
}
