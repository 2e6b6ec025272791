using Accreditation.Application.Shared;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Policies;

/// <summary>Takes a proposed version of the rules back before it is confirmed.</summary>
/// <param name="Section">The section.</param>
/// <param name="Version">The version.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
[RequireScope(Scopes.RegisterManage)]
[NoInputRules]
public sealed record WithdrawPolicyVersion(string Section, int Version, int? Expected) : ICommand<PolicyVersionView>;

internal sealed class WithdrawPolicyVersionHandler(PolicyVersionChanges changes)
    : IRequestHandler<WithdrawPolicyVersion, Result<PolicyVersionView>>
{
    public Task<Result<PolicyVersionView>> Handle(WithdrawPolicyVersion command, CancellationToken ct) =>
        changes.Make(
            new PolicyReference(command.Section, command.Version),
            command.Expected,
            (version, by, now) => version.Withdraw(by, now),
            ct
        );
}
