using System.Text.Json.Nodes;

namespace Accreditation.Api.Tests.Fuzzing;

/// <summary>Sends spoilt requests and judges the answers. The same seed sends the same requests.</summary>
internal sealed class FuzzRun(Func<FuzzOperation, KnownResources, HttpClient> clientFor, int seed)
{
    private const int PerOperation = 250;
    private static readonly string[] ProblemMembers = ["type", "title", "status", "detail", "code", "traceId"];
    private readonly List<string> faults = [];

    public int Sent { get; private set; }

    public IReadOnlyList<string> Faults => faults;

    public async Task AttackAsync(IReadOnlyList<FuzzOperation> operations, CancellationToken stop)
    {
        var known = new KnownResources(operations.Select(operation => operation.Path));
        var cases = new FuzzCases(known);
        var random = new Random(seed);

        // Twice, so that what needs the result of a later operation gets its chance.
        foreach (var operation in operations.Concat(operations).Where(operation => operation.Method == HttpMethod.Post))
            await SendAsync(cases.Valid(operation), known, stop);

        foreach (var operation in operations)
        {
            var spoilt = cases.Spoilt(operation).ToArray();
            random.Shuffle(spoilt);
            foreach (var fuzz in spoilt.Take(PerOperation))
                await SendAsync(fuzz, known, stop);
        }
    }

    private async Task SendAsync(FuzzCase fuzz, KnownResources known, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var client = clientFor(fuzz.Operation, known);
        using var request = fuzz.Build();
        request.RequestUri = new Uri(
            client.BaseAddress!.GetLeftPart(UriPartial.Authority)
                + request.RequestUri!.OriginalString["http://fuzz".Length..],
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
        );
        // A server that refuses a large body does not read it; asking first keeps the answer from being lost in the send.
        request.Headers.ExpectContinue = request.Content?.Headers.ContentLength > 1_000_000;
        using var response = await client.SendAsync(request, stop);
        Sent++;
        known.Learn(response.Headers.Location);
        if (await FaultOf(response) is { } fault)
            faults.Add($"{fuzz.Operation} with {fuzz.What}: {fault}");
    }

    private static async Task<string?> FaultOf(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        if (!response.Headers.Contains("API-Version"))
            return $"{status} without API-Version";
        if (status < 400)
            return null;

        var body = await response.Content.ReadAsStringAsync();
        if (status >= 500)
            return $"{status} {body}";
        if (response.Content.Headers.ContentType?.MediaType != "application/problem+json")
            return $"{status} as {response.Content.Headers.ContentType}";

        var problem = JsonNode.Parse(body);
        var missing = ProblemMembers.FirstOrDefault(member => problem?[member] is null);
        return missing is null ? null : $"{status} without {missing}";
    }
}
