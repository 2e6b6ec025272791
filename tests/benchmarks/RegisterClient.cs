using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Accreditation.Benchmarks;

/// <summary>A client with a token of the development issuer, once the server listens.</summary>
internal static class RegisterClient
{
    public static async Task<HttpClient> OfAsync(string origin, string scope, string organisation)
    {
        var client = new HttpClient { BaseAddress = new Uri(origin) };
        var claims = new Dictionary<string, string> { ["scope"] = scope, ["organisation"] = organisation };
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromMinutes(2); await Task.Delay(200))
            try
            {
                using var answer = await client.PostAsync("/dev/token", new FormUrlEncodedContent(claims));
                var token = (string)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["access_token"]!;
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
                return client;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

        throw new TimeoutException($"{origin} did not become ready.");
    }
}
