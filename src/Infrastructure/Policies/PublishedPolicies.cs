using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Accreditation.Infrastructure.Policies;

/// <summary>
/// The rules of this node: the shipped ones with those behind them that were confirmed through the register. They are kept
/// in memory, because nearly every request asks for them. That another node knows of a version up to a minute before this
/// one is harmless: what is confirmed never changes, and it is confirmed at least <see cref="PolicyVersion.Lead"/> before
/// it governs anything (ADR 0007).
/// </summary>
internal sealed class PublishedPolicies(PolicyCatalogue shipped, IServiceScopeFactory scopes)
    : IPolicyCatalogue,
        IPublishedPolicies
{
    private readonly Lock first = new();
    private volatile PolicyCatalogue? known;

    public IReadOnlyList<Policy> All => Known.All;

    // Not before it is asked for: the schema may still have to be made. A database that is away is an outage then, never
    // an answer by the shipped rules alone.
    private PolicyCatalogue Known
    {
        get
        {
            if (known is { } present)
                return present;

            lock (first)
                return known ??= Load();
        }
    }

    public Policy? Current(string section, DateOnly on) => Known.Current(section, on);

    public Policy? Get(string section, int version) => Known.Get(section, version);

    public async Task Refresh(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var fresh = shipped.With([.. Policies(await Confirmed(scope).ToListAsync(ct))]);

        // Versions are only added, so of two who refresh at once the one who saw more saw later.
        lock (first)
            if (known is null || known.All.Count < fresh.All.Count)
                known = fresh;
    }

    private PolicyCatalogue Load()
    {
        using var scope = scopes.CreateScope();
        return shipped.With([.. Policies(Confirmed(scope).ToList())]);
    }

    private static IQueryable<PolicyVersion> Confirmed(IServiceScope scope) =>
        scope
            .ServiceProvider.GetRequiredService<IRegisterDb>()
            .PolicyVersions.AsNoTracking()
            .Where(version => version.State == PolicyVersionState.Confirmed);

    private static IEnumerable<Policy> Policies(List<PolicyVersion> versions) =>
        versions.Select(version => version.Policy);
}
