using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Accreditation.Client.Http;

/// <summary>Sends requests and reads what comes back: content, or a problem.</summary>
internal sealed class RegisterCalls(HttpClient http)
{
    public Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken ct)
    {
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        return http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
    }

    /// <summary>Sends a request that can only succeed or be an error.</summary>
    public async Task<T> Ask<T>(HttpRequestMessage request, JsonTypeInfo<T> answer, CancellationToken ct)
    {
        using var response = await Send(request, ct).ConfigureAwait(false);
        return await Read(response, answer, ct).ConfigureAwait(false);
    }

    public static async Task<T> Read<T>(HttpResponseMessage response, JsonTypeInfo<T> answer, CancellationToken ct)
    {
        await RefuseErrors(response, ct).ConfigureAwait(false);
        return await response.Content.ReadFromJsonAsync(answer, ct).ConfigureAwait(false)
            ?? throw new JsonException("The register answered null.");
    }

    public static async Task RefuseErrors(HttpResponseMessage response, CancellationToken ct)
    {
        if (!response.IsSuccessStatusCode)
            throw new RegisterException(response.StatusCode, await ProblemOf(response, ct).ConfigureAwait(false));
    }

    /// <summary>What the register says; null when something in between answered in another form.</summary>
    public static async Task<Problem?> ProblemOf(HttpResponseMessage response, CancellationToken ct)
    {
        if (response.Content.Headers.ContentType?.MediaType is not "application/problem+json")
            return null;

        try
        {
            return await response.Content.ReadFromJsonAsync(RegisterJson.Default.Problem, ct).ConfigureAwait(false);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
