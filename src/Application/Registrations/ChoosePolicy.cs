using Accreditation.Application.Consultants;
using Accreditation.Application.Cpd.Evaluation;
using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Evaluation;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Registrations;

/// <summary>A consultant lets newer rules, which are more favourable, govern the period that runs.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Version">The version of the rules of the section.</param>
[RequireScope(Scopes.Consultant)]
public sealed record ChoosePolicy(string Number, int? Expected, int Version) : ICommand<RegistrationView>;

internal sealed class ChoosePolicyValidator : AbstractValidator<ChoosePolicy>
{
    public ChoosePolicyValidator() => RuleFor(choose => choose.Version).GreaterThan(0);
}

internal sealed class ChoosePolicyHandler(
    IRegisterDb db,
    CpdDesk desk,
    IPolicyCatalogue policies,
    ICallContext call,
    TimeProvider clock
) : IRequestHandler<ChoosePolicy, Result<RegistrationView>>
{
    public async Task<Result<RegistrationView>> Handle(ChoosePolicy command, CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), DutchCalendar.DayOf(clock.GetUtcNow()));
        var own = await Own(command.Number, ct);
        if (own.Error is { } missing)
            return missing;

        var registration = own.Value;
        if (registration.Expect(command.Expected).Error is { } stale)
            return stale;
        if (policies.Get(registration.Section, command.Version) is not { } newer)
            return PolicyChoiceErrors.UnknownVersion;
        if (PolicyChoice.Offered(newer, today).Error is { } unavailable)
            return unavailable;
        if ((await Favourable(registration, newer, today, now, ct)).Error is { } worse)
            return worse;
        if (registration.ChoosePolicy(newer.Reference, today, now).Error is { } refused)
            return refused;

        // Facts are numbered within their registration: who records second may meet the number before the revision.
        return await db.Commit(
            () => RegistrationView.Of(registration, today),
            ct,
            duplicate: SharedErrors.ConcurrentChange
        );
    }

    private async Task<Result<Registration>> Own(string number, CancellationToken ct)
    {
        var parsed = RegistrationNumber.Parse(number);
        if (parsed.Error is { } malformed)
            return malformed;

        var found = await db.Registrations.Whole().SingleOrDefaultAsync(it => it.Number == parsed.Value, ct);
        return found is not null && await db.AreOnePerson(call.Caller.ConsultantId, found.ConsultantId, ct)
            ? found
            : RegistrationErrors.NotFound;
    }

    /// <summary>Compares both by the ledger of now. Where there is nothing to compare, the verb says why.</summary>
    private async Task<Result> Favourable(
        Registration registration,
        Policy newer,
        DateOnly today,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var history = registration.History;
        if (history.PeriodOn(today) is not { } period || newer.Version <= history.PolicyOf(period).Version)
            return Result.Success;

        var dossier = await desk.Open(registration, today, now, ct);
        return PolicyChoice.Favourable(
            new CpdComparison(dossier.Evaluate(period, policies), dossier.EvaluateBy(newer, period, policies))
        );
    }
}
