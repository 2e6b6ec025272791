using Accreditation.Api.Tests.Cpd.Ledger;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Cpd.PeerGroups;

/// <summary>Four consultants, of whom the first registers a group with the others.</summary>
internal sealed class APeerGroup
{
    public const string Groups = "/v1/peer-groups";
    public const string Sessions = "/v1/peer-sessions";

    private APeerGroup(ALedgerCase[] people) => People = people;

    public ALedgerCase[] People { get; }

    public ALedgerCase First => People[0];

    public string Url { get; private set; } = "";

    public string[] Numbers => [.. People.Select(it => it.Number)];

    public static async Task<APeerGroup> Of(TestDatabase database, int people = 4)
    {
        var all = new List<ALedgerCase>();
        while (all.Count < people)
            all.Add(await ALedgerCase.Registered(database));
        return new APeerGroup([.. all]);
    }

    /// <summary>The group with everybody in it.</summary>
    public static async Task<APeerGroup> Joined(TestDatabase database, int people = 4)
    {
        var it = await Of(database, people);
        await it.Found();
        foreach (var one in it.People.Skip(1))
            await it.Accept(one);
        return it;
    }

    public async Task<Answer> Found(params string[] numbers)
    {
        var members = numbers.Length > 0 ? numbers : Numbers[1..];
        var founded = await First.Consultant.Create(Groups, new { section = ALedgerCase.Section, members });
        Url = founded.Code is null ? $"{Groups}/{founded.Id}" : Url;
        return founded;
    }

    public Task<Answer> Accept(ALedgerCase who) => Act(who, "acceptance");

    public Task<Answer> Leave(ALedgerCase who) => Act(who, "departure");

    public Task<Answer> Report(
        ALedgerCase? by = null,
        int ago = 0,
        int minutes = 120,
        string[]? present = null,
        string? key = null
    ) =>
        (by ?? First).Consultant.Create(
            $"{Url}/sessions",
            new
            {
                heldOn = ALedgerCase.Day(-ago),
                minutes,
                present = present ?? Numbers,
            },
            key
        );

    public async Task<Answer> Confirm(ALedgerCase who, Guid session, string? ifMatch = null)
    {
        var url = $"{Sessions}/{session}";
        return await who.Consultant.Change($"{url}/confirmation", ifMatch ?? (await First.Consultant.Read(url)).ETag);
    }

    private async Task<Answer> Act(ALedgerCase who, string what) =>
        await who.Consultant.Change($"{Url}/{what}", (await First.Consultant.Read(Url)).ETag);
}
