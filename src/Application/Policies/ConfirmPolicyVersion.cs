using Accreditation.Application.Shared;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Policies;

/// <summary>Confirms a proposed version of the rules: it is public from now on and governs from its day on.</summary>
/// <param name="Section">The section.</param>
/// <param name="Version">The version.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
[RequireScope(Scopes.RegisterManage)]
[NoInputRules]
public sealed record ConfirmPolicyVersion(string Section, int Version, int? Expected) : ICommand<PolicyVersionView>;

internal sealed class ConfirmPolicyVersionHandler(PolicyVersionChanges changes)
    : IRequestHandler<ConfirmPolicyVersion, Result<PolicyVersionView>>
{
    public Task<Result<PolicyVersionView>> Handle(ConfirmPolicyVersion command, CancellationToken ct) =>
        changes.Make(
            new PolicyReference(command.Section, command.Version),
            command.Expected,
            (version, by, now) => version.Confirm(by, now),
            ct
        );
}
