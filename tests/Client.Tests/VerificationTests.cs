namespace Accreditation.Client.Tests;

public class VerificationTests(RunningRegister register)
{
    [Fact]
    public async Task Every_question_has_its_answer_in_its_place()
    {
        using var client = register.Client("register.verify");
        VerificationQuestion[] questions =
        [
            new(RunningRegister.NumberOf("registered"), Reference: "P-1"),
            new("W00000001B", Reference: "P-2"),
            new("nonsense", Reference: "P-3"),
            new(RunningRegister.NumberOf("lapsed"), Reference: "P-4"),
            new(RunningRegister.NumberOf("registered"), "Iemandanders", Reference: "P-5"),
        ];

        var verification = await client.Verifications.Verify(LookUpPurpose.Staffing, questions).SingleAsync();

        Assert.Equal(
            [
                VerificationOutcome.Registered,
                VerificationOutcome.NotFound,
                VerificationOutcome.Mistyped,
                VerificationOutcome.Lapsed,
                VerificationOutcome.DoesNotMatch,
            ],
            verification.Items.Select(item => item.Outcome)
        );
        Assert.Equal(questions.Select(q => q.Reference), verification.Items.Select(item => item.Reference));
        Assert.Equal("GM0363", verification.Organisation);
    }

    [Fact]
    public async Task More_than_the_register_takes_at_once_goes_in_parts()
    {
        using var client = register.Client("register.verify");
        var questions = Enumerable.Range(0, 501).Select(i => new VerificationQuestion("W00000001B", Reference: $"{i}"));

        var parts = await client.Verifications.Verify(LookUpPurpose.Tender, questions).ToListAsync();

        Assert.Equal([500, 1], parts.Select(part => part.Items.Count));
        Assert.Equal("500", parts[1].Items.Single().Reference);
    }

    [Fact]
    public async Task A_verification_can_be_read_again_by_who_asked_it_and_nobody_else()
    {
        using var client = register.Client("register.verify");
        using var other = register.Client("register.verify", "GM0599");
        var asked = await Ask(client);

        var again = await client.Verifications.Find(asked.Id);

        Assert.Equal(asked.Items, again!.Items);
        Assert.Null(await other.Verifications.Find(asked.Id));
    }

    [Fact]
    public async Task A_receipt_proves_what_was_said_and_no_more()
    {
        using var client = register.Client("register.verify");
        using var http = new HttpClient();
        using var verifier = new ReceiptVerifier(http, new Uri(register.Address, "/.well-known/jwks.json"), null);
        var item = (await Ask(client)).Items.Single();

        var proven = await verifier.Verify(item.Receipt!);

        Assert.Equal(("registered", item.Number), (proven!.Outcome, proven.Number));
        Assert.Equal((item.ValidAt, "GM0363", "staffing"), (proven.ValidAt, proven.AskedBy, proven.Purpose));
    }

    [Fact]
    public async Task A_receipt_is_checked_offline_with_keys_that_were_kept()
    {
        using var client = register.Client("register.verify");
        using var online = new HttpClient();
        using var offline = new ScriptedNetwork(ScriptedNetwork.Broken);
        using var broken = new HttpClient(offline);
        using var verifier = new ReceiptVerifier(broken, new Uri("https://nowhere.example/jwks"), null);
        var receipt = (await Ask(client)).Items.Single().Receipt!;

        verifier.Keep(await online.GetStringAsync(new Uri(register.Address, "/.well-known/jwks.json")));

        Assert.NotNull(await verifier.Verify(receipt));
        Assert.Empty(offline.Sent);
    }

    [Fact]
    public async Task A_key_that_is_newer_than_those_that_were_kept_is_asked_for()
    {
        using var client = register.Client("register.verify");
        using var http = new HttpClient();
        using var verifier = new ReceiptVerifier(http, new Uri(register.Address, "/.well-known/jwks.json"), null);

        verifier.Keep("""{"keys":[]}""");

        Assert.NotNull(await verifier.Verify((await Ask(client)).Items.Single().Receipt!));
    }

    [Fact]
    public async Task A_receipt_that_was_changed_or_comes_from_elsewhere_proves_nothing()
    {
        using var client = register.Client("register.verify");
        using var http = new HttpClient();
        using var verifier = new ReceiptVerifier(http, new Uri(register.Address, "/.well-known/jwks.json"), null);
        using var strict = new ReceiptVerifier(
            http,
            new Uri(register.Address, "/.well-known/jwks.json"),
            "https://another.example"
        );
        var parts = (await Ask(client)).Items.Single().Receipt!.Split('.');
        var changed = parts[1][..^4] + "AAAA";

        Assert.Null(await verifier.Verify($"{parts[0]}.{changed}.{parts[2]}"));
        Assert.Null(await verifier.Verify($"{parts[0]}.{parts[1]}."));
        Assert.Null(await verifier.Verify("not a receipt"));
        Assert.Null(await strict.Verify(string.Join('.', parts)));
    }

    [Fact]
    public async Task Without_the_scope_the_register_says_so()
    {
        using var client = register.Client("consultant");

        var refused = await Assert.ThrowsAsync<RegisterException>(() => Ask(client));

        Assert.Equal("access.forbidden", refused.Problem!.Code);
    }

    private static async Task<Verification> Ask(RegisterClient client) =>
        await client
            .Verifications.Verify(
                LookUpPurpose.Staffing,
                [new VerificationQuestion(RunningRegister.NumberOf("registered"))],
                receipts: true
            )
            .SingleAsync();
}
