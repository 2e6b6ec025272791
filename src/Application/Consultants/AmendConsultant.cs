using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Consultants;

/// <summary>Changes the name, the contact data or the birth date of a consultant, as a merge patch (RFC 7396).</summary>
/// <param name="Id">The consultant.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Name">The new name; the present one is kept in the history.</param>
/// <param name="BirthDate">The corrected day of birth.</param>
/// <param name="Contact">The new contact data.</param>
[RequireScope(Scopes.Consultant, Scopes.RegisterManage)]
public sealed record AmendConsultant(
    Guid Id,
    int? Expected,
    PersonNameView? Name,
    DateOnly? BirthDate,
    ContactView? Contact
) : ICommand<ConsultantView>;

internal sealed class AmendConsultantValidator : AbstractValidator<AmendConsultant>
{
    public AmendConsultantValidator()
    {
        this.MustBe(command => command.Name is { } name ? PersonNames.Read(name) : null);
        this.MustBe(command => command.Contact is { } contact ? ContactDetails.Of(contact.Email, contact.Phone) : null);
    }
}

internal sealed class AmendConsultantHandler(IRegisterDb db, ICallContext call, TimeProvider clock)
    : IRequestHandler<AmendConsultant, Result<ConsultantView>>
{
    public async Task<Result<ConsultantView>> Handle(AmendConsultant command, CancellationToken ct)
    {
        var consultant = await db.Consultants.Visible(command.Id, call.Caller, ct);
        if (consultant is null)
            return ConsultantErrors.NotFound;
        if (consultant.Expect(command.Expected).Error is { } stale)
            return stale;
        if (Amend(consultant, command, clock.GetUtcNow()).Error is { } refused)
            return refused;

        return await db.CommitAndView(consultant, ct);
    }

    private static Result Amend(Consultant consultant, AmendConsultant command, DateTimeOffset now)
    {
        if (command.Name is { } name && consultant.Rename(PersonNames.Read(name).Value, now).Error is { } misnamed)
            return misnamed;
        if (command.BirthDate is { } day && consultant.CorrectBirthDate(day, now).Error is { } misdated)
            return misdated;

        return command.Contact is { } contact
            ? consultant.ChangeContact(ContactDetails.Of(contact.Email, contact.Phone).Value)
            : Result.Success;
    }
}
