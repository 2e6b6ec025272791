using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Subscriptions.Deliveries;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Subscriptions.Deliveries;

/// <summary>Lists the messages of a subscription, the latest event first.</summary>
/// <param name="SubscriptionId">The subscription.</param>
/// <param name="State">Only those in this state.</param>
/// <param name="Page">Which part of the list.</param>
[RequireScope(Scopes.RegisterVerify, Scopes.RegisterOperate)]
public sealed record ListDeliveries(Guid SubscriptionId, DeliveryState? State, PageRequest Page)
    : IQuery<Page<DeliveryView>>;

/// <summary>A message to a subscriber and what came of it.</summary>
[Dutch("bezorging")]
public sealed class DeliveryView
{
    /// <summary>The event; <c>webhook-id</c> and the <c>id</c> of the CloudEvent.</summary>
    public required Guid EventId { get; init; }

    /// <summary>The place of the event in the order of the register.</summary>
    public required long Sequence { get; init; }

    /// <summary>The type of the event.</summary>
    public required string Type { get; init; }

    /// <summary>The registration number that it is about.</summary>
    public required string Number { get; init; }

    /// <summary>Where it is.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>When it was queued; a replay queues it again.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>When it was delivered or given up.</summary>
    public required DateTimeOffset? FinishedAt { get; init; }

    /// <summary>When it is tried next; null when it is not.</summary>
    public required DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>The attempts, the oldest first; of many, the last twenty.</summary>
    public required IReadOnlyList<DeliveryAttempt> Attempts { get; init; }
}

/// <summary>How messages are projected.</summary>
public sealed class DeliveryMaps : Profile
{
    /// <summary>Declares the projection.</summary>
    public DeliveryMaps() =>
        CreateMap<Delivery, DeliveryView>()
            .ForMember(view => view.Sequence, map => map.MapFrom(delivery => delivery.Position))
            .ForMember(view => view.Number, map => map.MapFrom(delivery => delivery.Number.Value))
            .ForMember(view => view.QueuedAt, map => map.MapFrom(delivery => delivery.CreatedAt))
            .ForMember(view => view.Attempts, map => map.MapFrom(delivery => delivery.Log))
            .ForMember(
                view => view.NextAttemptAt,
                map =>
                    map.MapFrom(delivery =>
                        delivery.State == DeliveryState.Pending ? (DateTimeOffset?)delivery.NextAttemptAt : null
                    )
            );
}

internal sealed class ListDeliveriesValidator : AbstractValidator<ListDeliveries>
{
    public ListDeliveriesValidator() => this.Paged(query => query.Page);
}

internal sealed class ListDeliveriesHandler(IRegisterDb db, SubscriptionDesk desk, IConfigurationProvider maps)
    : IRequestHandler<ListDeliveries, Result<Page<DeliveryView>>>
{
    public async Task<Result<Page<DeliveryView>>> Handle(ListDeliveries query, CancellationToken ct)
    {
        var cursor = Cursor.Read<Place>(query.Page.Cursor);
        if (cursor.Error is { } unreadable)
            return unreadable;
        if ((await desk.Seen(query.SubscriptionId, expected: null, ct)).Error is { } missing)
            return missing;

        var listed = db.Deliveries.AsNoTracking().Where(one => one.SubscriptionId == query.SubscriptionId);
        if (query.State is { } state)
            listed = listed.Where(one => one.State == state);
        if (cursor.Value is { } after)
            listed = listed.Where(one => one.Position < after.Sequence);

        var found = await listed
            .OrderByDescending(one => one.Position)
            .Take(query.Page.Limit + 1)
            .ProjectTo<DeliveryView>(maps)
            .ToArrayAsync(ct);
        return Page.Of(found, query.Page.Limit, last => new Place(last.Sequence));
    }

    private sealed record Place(long Sequence);
}
