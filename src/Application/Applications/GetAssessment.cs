using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Applications;

/// <summary>Explains rule by rule what is met, what is missing, and because of which evidence.</summary>
/// <param name="Id">The case.</param>
[RequireScope(Scopes.Consultant, Scopes.RegistrationsAssess, Scopes.RegistrationsDecide, Scopes.RegisterManage)]
public sealed record GetAssessment(Guid Id) : IQuery<AssessmentView>;

internal sealed class GetAssessmentHandler(CaseDesk desk) : IRequestHandler<GetAssessment, Result<AssessmentView>>
{
    public async Task<Result<AssessmentView>> Handle(GetAssessment query, CancellationToken ct)
    {
        var opened = await desk.Open(query.Id, ct);

        return opened.Error is { } unseen ? unseen : AssessmentView.Of(opened.Value);
    }
}
