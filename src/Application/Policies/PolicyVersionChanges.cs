using Accreditation.Application.Shared;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Policies;

/// <summary>The one way in which a version of the rules changes: load, decide, commit, view.</summary>
internal sealed class PolicyVersionChanges(IRegisterDb db, ICallContext call, TimeProvider clock)
{
    /// <summary>Lets a verb change the version.</summary>
    public async Task<Result<PolicyVersionView>> Make(
        PolicyReference reference,
        int? expected,
        Func<PolicyVersion, string, DateTimeOffset, Result> decide,
        CancellationToken ct
    )
    {
        var version = await db.PolicyVersions.Latest(reference, ct);
        if (version is null)
            return PolicyVersionErrors.NotFound;
        if (version.Expect(expected).Error is { } stale)
            return stale;
        if (decide(version, call.Caller.Subject, clock.GetUtcNow()).Error is { } refused)
            return refused;

        return await db.Commit(() => PolicyVersionView.Of(version), ct);
    }
}

/// <summary>Finds versions.</summary>
internal static class PolicyVersionAccess
{
    /// <summary>The version under a number; of several that were proposed under it the last, for the others were withdrawn.</summary>
    public static Task<PolicyVersion?> Latest(
        this IQueryable<PolicyVersion> versions,
        PolicyReference reference,
        CancellationToken ct
    ) =>
        versions
            .Where(version => version.Section == reference.Section && version.Version == reference.Version)
            .OrderBy(version => version.HeldVersion == null)
            .ThenByDescending(version => version.ProposedAt)
            .ThenByDescending(version => version.Id)
            .FirstOrDefaultAsync(ct);
}
