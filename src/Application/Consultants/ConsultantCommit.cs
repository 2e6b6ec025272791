using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Consultants;

/// <summary>The end that every change of a consultant shares.</summary>
internal static class ConsultantCommit
{
    public static async Task<Result<ConsultantView>> CommitAndView(
        this IRegisterDb db,
        Consultant consultant,
        CancellationToken ct
    )
    {
        var saved = await db.Commit(ct);
        if (saved.Error == SharedErrors.Duplicate)
            return ConsultantErrors.DefiniteDuplicate;

        return saved.Error is { } conflict ? conflict : ConsultantView.Of(consultant);
    }
}
