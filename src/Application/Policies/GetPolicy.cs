using Accreditation.Application.Shared;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Policies;

/// <summary>Shows one version of the rules of a section.</summary>
/// <param name="Section">The section.</param>
/// <param name="Version">The version.</param>
[PublicAccess]
public sealed record GetPolicy(string Section, int Version) : IQuery<Policy>;

internal sealed class GetPolicyHandler(IPolicyCatalogue policies) : IRequestHandler<GetPolicy, Result<Policy>>
{
    public Task<Result<Policy>> Handle(GetPolicy query, CancellationToken ct) =>
        Task.FromResult<Result<Policy>>(
            policies.Get(query.Section, query.Version) is { } policy ? policy : PolicyErrors.NotFound
        );
}
