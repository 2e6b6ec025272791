using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Consultants;

/// <summary>Changes the name, the contact data or the birth date of a consultant, as a merge patch (RFC 7396).</summary>
/// <param name="Id">The consultant.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Name">What changes in the name; the present one is kept in the history.</param>
/// <param name="BirthDate">The corrected day of birth.</param>
/// <param name="Contact">What changes in the contact data.</param>
[RequireScope(Scopes.Consultant, Scopes.RegisterManage)]
[NoInputRules] // what counts is the merged value, and its type owns the rules
public sealed record AmendConsultant(
    Guid Id,
    int? Expected,
    PersonNamePatch? Name,
    DateOnly? BirthDate,
    ContactPatch? Contact
) : ICommand<ConsultantView>;

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
        var name = command.Name?.Over(consultant.Name);
        var contact = command.Contact?.Over(consultant.Contact);
        if (FaultsOf(name, contact) is { Length: > 0 } faults)
            return SharedErrors.Invalid(faults);

        if (name is not null && consultant.Rename(name.Value, now).Error is { } misnamed)
            return misnamed;
        if (command.BirthDate is { } day && consultant.CorrectBirthDate(day, now).Error is { } misdated)
            return misdated;

        return contact is null ? Result.Success : consultant.ChangeContact(contact.Value);
    }

    private static InputFault[] FaultsOf(params ReadOnlySpan<IOutcome?> outcomes)
    {
        var faults = new List<InputFault>();
        foreach (var outcome in outcomes)
            faults.AddRange(outcome?.Error?.Faults ?? []);

        return [.. faults];
    }
}
