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
/// <param name="Employment">Where the person works now.</param>
/// <param name="ConfirmedDifferentPerson">The caller confirms that records much alike are of other people.</param>
[RequireScope(Scopes.Consultant, Scopes.RegisterManage)]
public sealed record EnterConsultant(
    PersonNameView Name,
    DateOnly BirthDate,
    ContactView Contact,
    EmploymentInput? Employment,
    bool ConfirmedDifferentPerson
) : ICommand<ConsultantView>;

internal sealed class EnterConsultantValidator : AbstractValidator<EnterConsultant>
{
    public EnterConsultantValidator(IMunicipalities municipalities)
    {
        this.MustBe(command => PersonNames.Read(command.Name));
        this.MustBe(command => ContactDetails.Of(command.Contact.Email, command.Contact.Phone));
        this.MustBe(command => command.Employment?.Read(municipalities), under: "employment");
    }
}

internal sealed class EnterConsultantHandler(
    IRegisterDb db,
    ICallContext call,
    IMunicipalities municipalities,
    TimeProvider clock
) : IRequestHandler<EnterConsultant, Result<ConsultantView>>
{
    public async Task<Result<ConsultantView>> Handle(EnterConsultant command, CancellationToken ct)
    {
        if (call.Caller.ConsultantId is not null && !call.Caller.Has(Scopes.RegisterManage))
            return ConsultantErrors.EnteredAlready;

        var entered = Enter(command, clock.GetUtcNow());
        if (entered.Error is { } refused)
            return refused;

        var consultant = entered.Value;
        var matches = await Duplicates.Of(db, consultant, DutchCalendar.DayOf(clock.GetUtcNow()), ct);
        if (Duplicates.Refusal(matches, command.ConfirmedDifferentPerson, call.Caller) is { } duplicate)
            return duplicate;

        foreach (var match in matches)
            consultant.ConfirmDifferentFrom(match.ConsultantId);
        db.Consultants.Add(consultant);
        return await db.CommitAndView(consultant, ct);
    }

    private Result<Consultant> Enter(EnterConsultant command, DateTimeOffset now)
    {
        var name = PersonNames.Read(command.Name).Value;
        var contact = ContactDetails.Of(command.Contact.Email, command.Contact.Phone).Value;
        var entered = Consultant.Enter(name, contact, command.BirthDate, now);

        if (entered.Error is null && command.Employment is { } employment)
            entered.Value.AddEmployment(employment.Read(municipalities).Value);
        return entered;
    }
}
