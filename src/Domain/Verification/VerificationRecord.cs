using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Verification;

/// <summary>
/// One verification as it was answered (Dutch: verificatie). No aggregate: nothing ever changes it, and an entry in the
/// journal, which is kept for ever, would outlast the term after which nobody needs to know who asked about whom.
/// </summary>
public sealed class VerificationRecord
{
    /// <summary>The most numbers in one verification.</summary>
    public const int MaxItems = 500;

    /// <summary>For how long it is kept and its receipts can be had again.</summary>
    public const int RetentionMonths = 12;

    /// <summary>The longest name of a client, as in a token.</summary>
    public const int ClientMaxLength = 200;

    private VerificationRecord() { }

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The organisation that asked; nobody else sees it.</summary>
    public OrganisationCode Organisation { get; private init; } = null!;

    /// <summary>The software that asked.</summary>
    public string ClientId { get; private init; } = "";

    /// <summary>What for.</summary>
    public LookUpPurpose Purpose { get; private init; }

    /// <summary>When it was asked; the answers rest on what the register knew at that instant.</summary>
    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>What was said, in the order of the questions.</summary>
    public IReadOnlyList<VerifiedItem> Items { get; private init; } = [];

    /// <summary>The receipts in the same order, without one where there is nothing to prove; null when none were asked for.</summary>
    public IReadOnlyList<string?>? Receipts { get; private set; }

    /// <summary>Until when it can be read again.</summary>
    public DateTimeOffset KeptUntil => AskedAt.AddMonths(RetentionMonths);

    /// <summary>Records what was said.</summary>
    public static VerificationRecord Of(
        OrganisationCode organisation,
        string clientId,
        LookUpPurpose purpose,
        IReadOnlyList<VerifiedItem> items,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Organisation = organisation,
            ClientId = clientId.Length <= ClientMaxLength ? clientId : clientId[..ClientMaxLength],
            Purpose = purpose,
            AskedAt = now,
            Items = items,
        };

    /// <summary>The instant at or before which a verification is no longer kept.</summary>
    public static DateTimeOffset ForgottenAt(DateTimeOffset now) => now.AddMonths(-RetentionMonths);

    /// <summary>Proves what was said, once.</summary>
    /// <param name="sign">Makes a signed text of a receipt.</param>
    public void Prove(Func<Receipt, string> sign) =>
        Receipts ??= [.. Items.Select((_, index) => Receipt.Of(this, index) is { } receipt ? sign(receipt) : null)];
}
