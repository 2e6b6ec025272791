using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Consultants;

/// <summary>Enters a person as a consultant. A consultant does it for themselves, a registrar for somebody else.</summary>
/// <param name="Name">The name.</param>
/// <param name="BirthDate">The day of birth.</param>
/// <param name="Contact">How the register reaches the person.</param>
[RequireScope(Scopes.Consultant, Scopes.RegisterManage)]
public sealed record EnterConsultant(PersonNameView Name, DateOnly BirthDate, ContactView Contact)
    : ICommand<ConsultantView>;

internal sealed class EnterConsultantValidator : AbstractValidator<EnterConsultant>
{
    public EnterConsultantValidator()
    {
        this.MustBe(command => PersonNames.Read(command.Name));
        this.MustBe(command => ContactDetails.Of(command.Contact.Email, command.Contact.Phone));
    }
}

internal sealed class EnterConsultantHandler(IRegisterDb db, TimeProvider clock)
    : IRequestHandler<EnterConsultant, Result<ConsultantView>>
{
    public async Task<Result<ConsultantView>> Handle(EnterConsultant command, CancellationToken ct)
    {
        var name = PersonNames.Read(command.Name).Value;
        var contact = ContactDetails.Of(command.Contact.Email, command.Contact.Phone).Value;

        var entered = Consultant.Enter(name, contact, command.BirthDate, clock.GetUtcNow());
        if (entered.Error is { } refused)
            return refused;

        db.Consultants.Add(entered.Value);
        var saved = await db.Commit(ct);
        return saved.Error is { } conflict ? conflict : ConsultantView.Of(entered.Value);
    }
}
