using System.Net;
using System.Net.Http.Headers;

namespace Accreditation.Client.Authentication;

/// <summary>Sends the token along, and asks once for another when the register refuses it.</summary>
internal sealed class TokenHandler(ITokenSource tokens, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (request.Content is { } content)
            await content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);

        var answer = await SendWith(request, renew: false, cancellationToken).ConfigureAwait(false);
        if (answer.StatusCode is not HttpStatusCode.Unauthorized)
            return answer;

        answer.Dispose();
        return await SendWith(request, renew: true, cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpResponseMessage> SendWith(HttpRequestMessage request, bool renew, CancellationToken ct)
    {
        var token = await tokens.Token(renew, ct).ConfigureAwait(false);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await base.SendAsync(request, ct).ConfigureAwait(false);
    }
}
