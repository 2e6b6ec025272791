using Accreditation.Application.Shared;
using Accreditation.Application.Subscriptions;
using Accreditation.Domain.Shared;

namespace Accreditation.Api.Subscriptions;

/// <summary>What an organisation wants to be told of, and where.</summary>
/// <param name="Callback">Where messages are to go: an https address on the public internet.</param>
/// <param name="Authentication">How the register is to prove there who it is.</param>
/// <param name="EventTypes">The types of event, as the page on delivery lists them; none for all.</param>
/// <param name="WatchListId">The watch-list whose registrations it is about; without one, everything that is public.</param>
[Dutch("aanvraag van een abonnement")]
internal sealed record RequestSubscriptionRequest(
    string Callback,
    CallbackAuthenticationInput Authentication,
    IReadOnlyList<string> EventTypes,
    Guid? WatchListId = null
);

/// <summary>What is to change; what is absent stays as it is.</summary>
/// <param name="Callback">Where messages are to go; it has to be tested again.</param>
/// <param name="Authentication">How the register is to prove there who it is, as a whole; it has to be tested again.</param>
/// <param name="EventTypes">The types of event; none for all.</param>
/// <param name="WatchListId">The watch-list whose registrations it is about; null for everything that is public.</param>
[Dutch("wijziging van een abonnement")]
[MergePatch]
internal sealed record AmendSubscriptionRequest(
    string? Callback = null,
    CallbackAuthenticationInput? Authentication = null,
    IReadOnlyList<string>? EventTypes = null,
    Patch<Guid?> WatchListId = default
);

/// <summary>From when on events are to be sent once more.</summary>
/// <param name="From">The instant.</param>
[Dutch("verzoek om opnieuw te bezorgen")]
internal sealed record ReplaySubscriptionRequest(DateTimeOffset From);
