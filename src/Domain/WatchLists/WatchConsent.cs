using Accreditation.Domain.Shared;

namespace Accreditation.Domain.WatchLists;

/// <summary>
/// What a consultant decided about one organisation that follows them (Dutch: toestemming om te volgen). The journal keeps
/// every decision; here is the last one of each kind.
/// </summary>
public sealed class WatchConsent : AggregateRoot
{
    private WatchConsent() { }

    /// <summary>The consultant who decides.</summary>
    public Guid ConsultantId { get; private init; }

    /// <summary>The organisation.</summary>
    public OrganisationCode Organisation { get; private init; } = null!;

    /// <summary>When the consultant last consented; null when they never did.</summary>
    public DateTimeOffset? GivenAt { get; private set; }

    /// <summary>When the consultant withdrew their consent or refused to give it; null while consent is in force.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Whether the organisation may know if the themes of the rules are covered.</summary>
    public bool SharesThemeCoverage { get; private set; }

    /// <summary>Whether consent is in force.</summary>
    public bool IsInForce => GivenAt is not null && WithdrawnAt is null;

    /// <summary>Opens the record of what a consultant decides about an organisation; nothing is decided yet.</summary>
    public static WatchConsent Between(Guid consultantId, OrganisationCode organisation) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            ConsultantId = consultantId,
            Organisation = organisation,
        };

    /// <summary>Consents, or changes what is shared; to say the same again changes nothing.</summary>
    /// <param name="shareThemeCoverage">Whether the organisation may see which themes are covered.</param>
    /// <param name="now">The instant of now.</param>
    /// <param name="anew">Whether the person decided otherwise since, under another record.</param>
    public void Give(bool shareThemeCoverage, DateTimeOffset now, bool anew = false)
    {
        if (!anew && IsInForce && SharesThemeCoverage == shareThemeCoverage)
            return;

        GivenAt = IsInForce && !anew ? GivenAt : now;
        (WithdrawnAt, SharesThemeCoverage) = (null, shareThemeCoverage);
        Raise(new WatchConsentGiven(Id, ConsultantId, shareThemeCoverage));
    }

    /// <summary>Withdraws consent, or refuses to give it; the organisation can follow no more until the consultant consents.</summary>
    public void Withdraw(DateTimeOffset now)
    {
        if (WithdrawnAt is not null)
            return;

        (WithdrawnAt, SharesThemeCoverage) = (now, false);
        Raise(new WatchConsentWithdrawn(Id, ConsultantId));
    }
}
