namespace Accreditation.Client.Http;

/// <summary>Ends an attempt whose answer does not begin in time, as a failure of the network that can be tried again.</summary>
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
            return await base.SendAsync(request, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException($"The register did not answer within {options.Timeout.TotalSeconds} s.");
        }
    }
}
