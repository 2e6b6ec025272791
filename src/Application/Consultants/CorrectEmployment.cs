using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Consultants;

/// <summary>Corrects or ends an employment, as a merge patch (RFC 7396).</summary>
/// <param name="ConsultantId">The consultant.</param>
/// <param name="Id">The employment.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Employer">The right organisation, whole.</param>
/// <param name="Function">The right function.</param>
/// <param name="From">The right first day.</param>
/// <param name="Until">The last day; null when it lasts.</param>
[RequireScope(Scopes.Consultant, Scopes.RegisterManage)]
public sealed record CorrectEmployment(
    Guid ConsultantId,
    Guid Id,
    int? Expected,
    EmployerInput? Employer,
    string? Function,
    DateOnly? From,
    Patch<DateOnly?> Until
) : ICommand<EmploymentDetail>;

internal sealed class CorrectEmploymentValidator : AbstractValidator<CorrectEmployment>
{
    public CorrectEmploymentValidator(IMunicipalities municipalities)
    {
        this.MustBe(command => command.Employer?.Read(municipalities));
        RuleFor(command => command.Function).OptionalText(Employment.FunctionMaxLength);
    }
}

internal sealed class CorrectEmploymentHandler(IRegisterDb db, ICallContext call, IMunicipalities municipalities)
    : IRequestHandler<CorrectEmployment, Result<EmploymentDetail>>
{
    public async Task<Result<EmploymentDetail>> Handle(CorrectEmployment command, CancellationToken ct)
    {
        var consultant = await db.Consultants.Visible(command.ConsultantId, call.Caller, ct);
        if (consultant?.Employments.SingleOrDefault(one => one.Id == command.Id) is not { } employment)
            return ConsultantErrors.EmploymentNotFound;
        if (consultant.Expect(command.Expected).Error is { } stale)
            return stale;

        var terms = EmploymentTerms.Of(
            command.Employer?.Read(municipalities).Value ?? employment.Employer,
            command.Function ?? employment.Function,
            command.From ?? employment.From,
            command.Until.Or(employment.Until)
        );
        if (terms.Error is { } faulty)
            return faulty;
        if (consultant.CorrectEmployment(command.Id, terms.Value).Error is { } refused)
            return refused;

        return await db.Commit(() => EmploymentDetail.Of(consultant, employment), ct);
    }
}
