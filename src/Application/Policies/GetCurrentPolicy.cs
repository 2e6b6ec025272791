using Accreditation.Application.Shared;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Policies;

/// <summary>Shows the rules of a section that govern what starts today.</summary>
/// <param name="Section">The section.</param>
[PublicAccess]
public sealed record GetCurrentPolicy(string Section) : IQuery<Policy>;

internal sealed class GetCurrentPolicyHandler(IPolicyCatalogue policies, TimeProvider clock)
    : IRequestHandler<GetCurrentPolicy, Result<Policy>>
{
    public Task<Result<Policy>> Handle(GetCurrentPolicy query, CancellationToken ct)
    {
        var today = DutchCalendar.DayOf(clock.GetUtcNow());

        return Task.FromResult<Result<Policy>>(
            policies.Current(query.Section, today) is { } policy ? policy : PolicyErrors.NotFound
        );
    }
}
