using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Consultants;

/// <summary>The end that every change of a consultant shares.</summary>
internal static class ConsultantCommit
{
    /// <summary>Who a person is, is unique: another record of the same person was entered or changed meanwhile.</summary>
    public static Task<Result<ConsultantView>> CommitAndView(
        this IRegisterDb db,
        Consultant consultant,
        CancellationToken ct
    ) => db.Commit(() => ConsultantView.Of(consultant), ct, duplicate: ConsultantErrors.DefiniteDuplicate);
}
