using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Policies;

/// <summary>Lists the versions of a section that were proposed through the register, the last proposed first.</summary>
/// <param name="Section">The section.</param>
/// <param name="Page">Which part of the list.</param>
[RequireScope(Scopes.RegisterManage)]
public sealed record ListPolicyVersions(string Section, PageRequest Page) : IQuery<Page<PolicyVersionSummary>>;

internal sealed class ListPolicyVersionsValidator : AbstractValidator<ListPolicyVersions>
{
    public ListPolicyVersionsValidator() => this.Paged(query => query.Page);
}

internal sealed class ListPolicyVersionsHandler(IRegisterDb db, IPolicyCatalogue policies, IConfigurationProvider maps)
    : IRequestHandler<ListPolicyVersions, Result<Page<PolicyVersionSummary>>>
{
    public async Task<Result<Page<PolicyVersionSummary>>> Handle(ListPolicyVersions query, CancellationToken ct)
    {
        var cursor = Cursor.Read<Position>(query.Page.Cursor);
        if (cursor.Error is { } unreadable)
            return unreadable;
        if (policies.All.All(policy => policy.Section != query.Section))
            return PolicyErrors.NotFound;

        var versions = db.PolicyVersions.AsNoTracking().Where(version => version.Section == query.Section);
        if (cursor.Value is { } after)
            versions = versions.Where(version =>
                version.ProposedAt < after.At || (version.ProposedAt == after.At && version.Id.CompareTo(after.Id) < 0)
            );

        var found = await versions
            .OrderByDescending(version => version.ProposedAt)
            .ThenByDescending(version => version.Id)
            .Take(query.Page.Limit + 1)
            .ProjectTo<PolicyVersionSummary>(maps)
            .ToArrayAsync(ct);

        return Page.Of(found, query.Page.Limit, last => new Position(last.ProposedAt, last.Id));
    }

    private sealed record Position(DateTimeOffset At, Guid Id);
}
