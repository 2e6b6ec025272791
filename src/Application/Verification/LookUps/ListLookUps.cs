using Accreditation.Application.Consultants;
using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Verification.LookUps;

/// <summary>
/// Lists who looked at the registrations of a consultant, the last one first: to consultants their own, and to an auditor,
/// who looks into what somebody complains about. A registrar has no task in it.
/// </summary>
/// <param name="ConsultantId">The consultant.</param>
/// <param name="Page">Which part of the list.</param>
[RequireScope(Scopes.Consultant, Scopes.AuditRead)]
public sealed record ListLookUps(Guid ConsultantId, PageRequest Page) : IQuery<Page<LookUpView>>;

internal sealed class ListLookUpsValidator : AbstractValidator<ListLookUps>
{
    public ListLookUpsValidator() => this.Paged(query => query.Page);
}

internal sealed class ListLookUpsHandler(
    IRegisterDb db,
    ICallContext call,
    IConfigurationProvider maps,
    TimeProvider clock
) : IRequestHandler<ListLookUps, Result<Page<LookUpView>>>
{
    public async Task<Result<Page<LookUpView>>> Handle(ListLookUps query, CancellationToken ct)
    {
        var cursor = Cursor.Read<Position>(query.Page.Cursor);
        if (cursor.Error is { } unreadable)
            return unreadable;
        if (!await db.Consultants.AnyAsync(consultant => consultant.Id == query.ConsultantId, ct))
            return ConsultantErrors.NotFound;
        if (
            !call.Caller.Has(Scopes.AuditRead)
            && !await db.AreOnePerson(call.Caller.ConsultantId, query.ConsultantId, ct)
        )
            return ConsultantErrors.NotFound;

        var (numbers, oldest) = (await NumbersOf(query.ConsultantId, ct), LookUp.ForgottenAt(clock.GetUtcNow()));
        var seen = db.LookUps.AsNoTracking().Where(it => numbers.Contains(it.Number) && it.At > oldest);
        if (cursor.Value is { } after)
            seen = seen.Where(it => it.At < after.At || (it.At == after.At && it.Id.CompareTo(after.Id) < 0));

        var found = await seen.OrderByDescending(it => it.At)
            .ThenByDescending(it => it.Id)
            .Take(query.Page.Limit + 1)
            .ProjectTo<LookUpView>(maps)
            .ToArrayAsync(ct);
        return Page.Of(found, query.Page.Limit, last => new Position(last.At, last.Id));
    }

    /// <summary>The numbers of a consultant, with those that were merged into them, and into those, and so on.</summary>
    private async Task<List<RegistrationNumber>> NumbersOf(Guid consultantId, CancellationToken ct)
    {
        var (registrations, records) = (db.Registrations.AsNoTracking(), await db.RecordsOf(consultantId, ct));
        var numbers = await registrations
            .Where(r => records.Contains(r.ConsultantId))
            .Select(r => r.Number)
            .ToListAsync(ct);
        for (var added = numbers; added.Count > 0; )
        {
            var into = added;
            var merged = await registrations
                .Where(r => r.MergedInto != null && into.Contains(r.MergedInto))
                .Select(r => r.Number)
                .ToListAsync(ct);
            added = [.. merged.Except(numbers)];
            numbers = [.. numbers, .. added];
        }

        return numbers;
    }

    private sealed record Position(DateTimeOffset At, Guid Id);
}
