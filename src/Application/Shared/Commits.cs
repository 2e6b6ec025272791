using Accreditation.Domain.Shared;

namespace Accreditation.Application.Shared;

/// <summary>The end that every command shares.</summary>
internal static class Commits
{
    /// <summary>Commits, then shows what came of it.</summary>
    /// <param name="db">The store.</param>
    /// <param name="view">Makes the view, once the commit has given the new revision.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <param name="duplicate">What a violated uniqueness rule means here, where it can be told more exactly.</param>
    public static async Task<Result<TView>> Commit<TView>(
        this IRegisterDb db,
        Func<TView> view,
        CancellationToken ct,
        Error? duplicate = null
    )
    {
        var saved = await db.Commit(ct);
        if (saved.Error is null)
            return view();

        return saved.Error == SharedErrors.Duplicate && duplicate is not null ? duplicate : saved.Error;
    }
}
