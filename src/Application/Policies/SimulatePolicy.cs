using Accreditation.Application.Cpd.Evaluation;
using Accreditation.Application.Shared;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Policies;

/// <summary>
/// Says what draft rules would come to for the registrations of today, as if they governed every open period. It changes
/// nothing.
/// </summary>
/// <param name="Section">The section of the address.</param>
/// <param name="Policy">The draft.</param>
/// <param name="Report">Told how far it is.</param>
[RequireScope(Scopes.RegisterManage)]
public sealed record SimulatePolicy(string Section, PolicyDraft Policy, Func<SimulationProgress, Task> Report)
    : ISearch<SimulationResult>;

/// <summary>How far a simulation is.</summary>
/// <param name="Evaluated">The registrations that were gone through.</param>
/// <param name="Of">The registrations of the section.</param>
[Dutch("voortgang van een simulatie")]
public sealed record SimulationProgress(int Evaluated, int Of);

internal sealed class SimulatePolicyValidator : AbstractValidator<SimulatePolicy>
{
    public SimulatePolicyValidator() => this.MustBeSound(simulate => simulate.Policy, "policy");
}

internal sealed class SimulatePolicyHandler(
    IPolicyCatalogue policies,
    LedgerWalk ledgers,
    SimulationTurn turn,
    TimeProvider clock
) : IRequestHandler<SimulatePolicy, Result<SimulationResult>>
{
    public async Task<Result<SimulationResult>> Handle(SimulatePolicy query, CancellationToken ct)
    {
        if (policies.All.LastOrDefault(policy => policy.Section == query.Section) is not { } last)
            return PolicyErrors.NotFound;
        if (query.Policy.Section != query.Section)
            return PolicyErrors.SimulatedElsewhere;
        using var taken = turn.Take();
        if (taken is null)
            return PolicyErrors.SimulationBusy;

        var (draft, tally) = (query.Policy.Numbered(last.Version + 1), new SimulationTally());
        var (now, today) = (clock.GetUtcNow(), DutchCalendar.DayOf(clock.GetUtcNow()));
        var (done, all) = (0, await ledgers.Count(query.Section, ct));
        await foreach (var batch in ledgers.Dossiers(query.Section, today, now, ct))
        {
            foreach (var dossier in batch)
                if (OpenFullPeriod(dossier.History, today) is { } period)
                    tally.Add(dossier.EvaluateBy(draft, period, policies));
            done += batch.Count;
            await query.Report(new SimulationProgress(done, Math.Max(done, all)));
        }

        return tally.Result(query.Section, today);
    }

    private static PeriodOpened? OpenFullPeriod(RegistrationHistory history, DateOnly day) =>
        history.StandingOn(day) is not (null or Standing.Lapsed or Standing.Removed)
        && history.PeriodOn(day) is { Kind: PeriodKind.Full } period
            ? period
            : null;
}
