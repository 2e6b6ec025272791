using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Fuzzing;

public class FuzzTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;

    /// <summary>A server of its own, because what the run creates would surprise other tests.</summary>
    [Theory, EveryDatabase]
    public async Task Bad_input_is_answered_as_a_problem_and_never_as_a_fault_of_the_server(TestDatabase database)
    {
        await using var api = await RegisterApi.Start(database, _ => { });
        var served = await api.Anonymous().GetStringAsync("/v1/openapi.json");
        var operations = new FuzzDocument(JsonNode.Parse(served)!).Operations();
        var clients = new Dictionary<string, HttpClient>();
        var run = new FuzzRun((operation, known) => Client(api, clients, operation, known), Seed);

        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await run.AttackAsync(operations, limit.Token);

        output.WriteLine($"{run.Sent} requests to {operations.Count} operations on {database}, seed {Seed}");
        Assert.True(run.Faults.Count == 0, string.Join('\n', run.Faults.Take(40)));
    }

    private static HttpClient Client(
        RegisterApi api,
        Dictionary<string, HttpClient> clients,
        FuzzOperation operation,
        KnownResources known
    )
    {
        var (scopes, consultant) = (string.Join(' ', operation.Scopes), known.ByName("consultantId"));
        ref var client = ref CollectionsMarshal.GetValueRefOrAddDefault(clients, $"{scopes} {consultant}", out _);
        return client ??=
            scopes.Length == 0
                ? api.Anonymous()
                : api.As(
                    scopes,
                    organisation: "GM0363",
                    consultantId: Guid.TryParse(consultant, out var id) ? id : null,
                    email: "manager@amsterdam.example"
                );
    }
}
