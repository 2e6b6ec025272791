using Accreditation.Application.Shared;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Policies;

/// <summary>Proposes the next version of the rules of a section; another registrar confirms it.</summary>
/// <param name="Section">The section of the address.</param>
/// <param name="Rules">The whole of the rules.</param>
[RequireScope(Scopes.RegisterManage)]
public sealed record ProposePolicyVersion(string Section, PolicyDraft Rules) : ICommand<PolicyVersionView>;

internal sealed class ProposePolicyVersionValidator : AbstractValidator<ProposePolicyVersion>
{
    public ProposePolicyVersionValidator() => this.MustBeSound(propose => propose.Rules);
}

internal sealed class ProposePolicyVersionHandler(
    IRegisterDb db,
    IPolicyCatalogue policies,
    ICallContext call,
    TimeProvider clock
) : IRequestHandler<ProposePolicyVersion, Result<PolicyVersionView>>
{
    public async Task<Result<PolicyVersionView>> Handle(ProposePolicyVersion command, CancellationToken ct)
    {
        var known = policies.All.Where(policy => policy.Section == command.Section).ToArray();
        if (known.Length == 0)
            return PolicyErrors.NotFound;
        if (command.Rules.Section != command.Section)
            return PolicyVersionErrors.OtherSection;

        var version = known[^1].Version + 1;
        if (
            PolicySuccession
                .FaultsOf(PolicySuccession.Join(known, [command.Rules.Numbered(version)]))
                .FirstOrDefault() is
            { } fault
        )
            return PolicyVersionErrors.Succession(fault);

        var proposed = PolicyVersion.Propose(command.Rules, version, call.Caller.Subject, clock.GetUtcNow());
        if (proposed.Error is { } refused)
            return refused;

        db.PolicyVersions.Add(proposed.Value);
        return await db.Commit(
            () => PolicyVersionView.Of(proposed.Value),
            ct,
            duplicate: PolicyVersionErrors.ProposedAlready
        );
    }
}
