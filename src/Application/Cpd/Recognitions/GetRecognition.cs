using Accreditation.Application.Consultants;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Recognitions;
using Accreditation.Domain.Shared;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Recognitions;

/// <summary>Shows a recognition of another register.</summary>
/// <param name="Id">The recognition.</param>
[RequireScope(Scopes.Consultant, Scopes.RegisterManage)]
public sealed record GetRecognition(Guid Id) : IQuery<RecognitionView>;

internal sealed class GetRecognitionHandler(IRegisterDb db, ICallContext call, TimeProvider clock)
    : IRequestHandler<GetRecognition, Result<RecognitionView>>
{
    public async Task<Result<RecognitionView>> Handle(GetRecognition query, CancellationToken ct)
    {
        var found = await db.Recognitions.AsNoTracking().SingleOrDefaultAsync(it => it.Id == query.Id, ct);
        if (found is null)
            return RecognitionErrors.NotFound;

        var isVisible =
            call.Caller.Has(Scopes.RegisterManage)
            || await db.AreOnePerson(call.Caller.ConsultantId, found.ConsultantId, ct);
        return isVisible
            ? RecognitionView.Of(found, DutchCalendar.DayOf(clock.GetUtcNow()))
            : RecognitionErrors.NotFound;
    }
}
