using Accreditation.Application.Shared;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Policies;

/// <summary>Lists every version of the rules of every section.</summary>
/// <param name="Page">Which part of the list.</param>
[PublicAccess]
public sealed record ListPolicies(PageRequest Page) : IQuery<Page<PolicySummary>>;

/// <summary>One version of the rules of one section, in short.</summary>
/// <param name="Section">The section.</param>
/// <param name="Version">The version, from 1.</param>
/// <param name="From">The first day on which what starts falls under it.</param>
/// <param name="Until">The last such day; null while there is no successor.</param>
/// <param name="Title">What the section is called.</param>
[Dutch("reglement, samengevat")]
public sealed record PolicySummary(string Section, int Version, DateOnly From, DateOnly? Until, Wording Title);

internal sealed class ListPoliciesValidator : AbstractValidator<ListPolicies>
{
    public ListPoliciesValidator() => this.Paged(query => query.Page);
}

internal sealed class ListPoliciesHandler(IPolicyCatalogue policies)
    : IRequestHandler<ListPolicies, Result<Page<PolicySummary>>>
{
    public Task<Result<Page<PolicySummary>>> Handle(ListPolicies query, CancellationToken ct)
    {
        var after = Cursor.Read<PolicyReference>(query.Page.Cursor);
        if (after.Error is { } unreadable)
            return Task.FromResult<Result<Page<PolicySummary>>>(unreadable);

        var found = policies
            .All.SkipWhile(policy => after.Value is { } last && !Follows(policy, last))
            .Take(query.Page.Limit + 1)
            .Select(policy => new PolicySummary(
                policy.Section,
                policy.Version,
                policy.From,
                policy.Until,
                policy.Title
            ))
            .ToArray();
        return Task.FromResult<Result<Page<PolicySummary>>>(
            Page.Of(found, query.Page.Limit, policy => new PolicyReference(policy.Section, policy.Version))
        );
    }

    private static bool Follows(Policy policy, PolicyReference last) =>
        (policy.Section, policy.Version).CompareTo((last.Section, last.Version)) > 0;
}
