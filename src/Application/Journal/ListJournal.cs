using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Journal;

/// <summary>Lists what was done, newest first.</summary>
/// <param name="AggregateId">Only what touched this aggregate.</param>
/// <param name="Page">Which part of the list.</param>
[RequireScope(Scopes.AuditRead)]
public sealed record ListJournal(Guid? AggregateId, PageRequest Page) : IQuery<Page<JournalActionView>>;

/// <summary>One thing that somebody did.</summary>
[Dutch("journaalregel")]
public sealed class JournalActionView
{
    /// <summary>The identifier; increases with time.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name of the command.</summary>
    public required string Action { get; init; }

    /// <summary>The subject of the token.</summary>
    public required string Actor { get; init; }

    /// <summary>The software that called.</summary>
    public required string ClientId { get; init; }

    /// <summary>The organisation that the actor acted for.</summary>
    public required string? Organisation { get; init; }

    /// <summary>Why, as the actor said.</summary>
    public required string? Reason { get; init; }

    /// <summary>The W3C trace id of the call.</summary>
    public required string CorrelationId { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>What happened, in order.</summary>
    public required IReadOnlyList<JournalEventView> Events { get; init; }
}

/// <summary>One fact about one aggregate.</summary>
[Dutch("gebeurtenis")]
public sealed class JournalEventView
{
    /// <summary>The kind of aggregate.</summary>
    public required string AggregateType { get; init; }

    /// <summary>The identity of the aggregate.</summary>
    public required Guid AggregateId { get; init; }

    /// <summary>The revision of the aggregate after it.</summary>
    public required int Revision { get; init; }

    /// <summary>Stable name with version.</summary>
    public required string Type { get; init; }

    /// <summary>The event as JSON text, without personal data.</summary>
    public required string Payload { get; init; }
}

/// <summary>How the journal is projected.</summary>
public sealed class JournalMaps : Profile
{
    /// <summary>Declares the projections.</summary>
    public JournalMaps()
    {
        CreateMap<JournalAction, JournalActionView>();
        CreateMap<JournalEvent, JournalEventView>();
    }
}

internal sealed class ListJournalValidator : AbstractValidator<ListJournal>
{
    public ListJournalValidator() => this.Paged(query => query.Page);
}

internal sealed class ListJournalHandler(IRegisterDb db, IConfigurationProvider maps)
    : IRequestHandler<ListJournal, Result<Page<JournalActionView>>>
{
    public async Task<Result<Page<JournalActionView>>> Handle(ListJournal query, CancellationToken ct)
    {
        var after = Cursor.Read<Position>(query.Page.Cursor);
        if (after.Error is { } unreadable)
            return unreadable;

        var found = await Matching(query, after.Value)
            .OrderByDescending(action => action.RecordedAt)
            .ThenByDescending(action => action.Id)
            .Take(query.Page.Limit + 1)
            .ProjectTo<JournalActionView>(maps)
            .ToListAsync(ct);
        return Page.Of(found, query.Page.Limit, action => new Position(action.RecordedAt, action.Id));
    }

    private IQueryable<JournalAction> Matching(ListJournal query, Position? after)
    {
        var actions = db.JournalActions.AsNoTracking();
        if (query.AggregateId is { } id)
            actions = actions.Where(action =>
                // From the aggregate to its actions; the other way round every action of the register would be looked at.
                db.JournalEvents.Where(happened => happened.AggregateId == id)
                    .Select(happened => happened.ActionId)
                    .Contains(action.Id)
            );
        if (after is { RecordedAt: var recordedAt, Id: var last })
            actions = actions.Where(action =>
                action.RecordedAt < recordedAt || (action.RecordedAt == recordedAt && action.Id.CompareTo(last) < 0)
            );

        return actions;
    }

    private sealed record Position(DateTimeOffset RecordedAt, Guid Id);
}
