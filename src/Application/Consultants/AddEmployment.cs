using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Consultants;

/// <summary>Adds an employment to a consultant.</summary>
/// <param name="ConsultantId">The consultant.</param>
/// <param name="Employment">What is stated about it.</param>
[RequireScope(Scopes.Consultant, Scopes.RegisterManage)]
public sealed record AddEmployment(Guid ConsultantId, EmploymentInput Employment) : ICommand<EmploymentDetail>;

internal sealed class AddEmploymentValidator : AbstractValidator<AddEmployment>
{
    public AddEmploymentValidator(IMunicipalities municipalities) =>
        this.MustBe(command => command.Employment.Read(municipalities));
}

internal sealed class AddEmploymentHandler(IRegisterDb db, ICallContext call, IMunicipalities municipalities)
    : IRequestHandler<AddEmployment, Result<EmploymentDetail>>
{
    public async Task<Result<EmploymentDetail>> Handle(AddEmployment command, CancellationToken ct)
    {
        var consultant = await db.Consultants.Visible(command.ConsultantId, call.Caller, ct);
        if (consultant is null)
            return ConsultantErrors.NotFound;

        var added = consultant.AddEmployment(command.Employment.Read(municipalities).Value);
        if (added.Error is { } refused)
            return refused;

        return await db.Commit(() => EmploymentDetail.Of(consultant, added.Value), ct);
    }
}
