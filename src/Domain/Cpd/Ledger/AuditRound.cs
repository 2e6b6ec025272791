using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Ledger;

/// <summary>
/// The random draws of one section in one calendar month (steekproefronde). The seed is made at random when the month needs
/// it first; its hash is public at once and binds the register to it, the seed itself is public when the month is over. So
/// nobody can know beforehand who is drawn, and everybody can check afterwards that nobody chose.
/// </summary>
public sealed class AuditRound : AggregateRoot
{
    /// <summary>The length of a seed in bytes.</summary>
    public const int SeedLength = 32;

    private AuditRound() { }

    /// <summary>The section of the register.</summary>
    public string Section { get; private init; } = "";

    /// <summary>The first day of the month.</summary>
    public DateOnly Month { get; private init; }

    /// <summary>The seed in lower-case hexadecimal; a secret until the month is over.</summary>
    public string Seed { get; private init; } = "";

    /// <summary>The SHA-256 of the bytes of the seed, in lower-case hexadecimal.</summary>
    public string Commitment { get; private init; } = "";

    /// <summary>Opens the round of the month that a day is in.</summary>
    public static AuditRound Open(string section, DateOnly day)
    {
        var seed = RandomNumberGenerator.GetBytes(SeedLength);
        var round = new AuditRound
        {
            Id = Guid.CreateVersion7(),
            Section = section,
            Month = MonthOf(day),
            Seed = Convert.ToHexStringLower(seed),
            Commitment = Convert.ToHexStringLower(SHA256.HashData(seed)),
        };

        round.Raise(new AuditRoundOpened(round.Id, section, round.Month, round.Commitment));
        return round;
    }

    /// <summary>The first day of the month that a day is in.</summary>
    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>The seed as anybody may know it on a day: null until the month is over.</summary>
    public string? PublicSeedOn(DateOnly day) => day >= Month.AddMonths(1) ? Seed : null;

    /// <summary>Draws for a subject: whether it falls into a share of so many thousandths.</summary>
    public AuditDraw Draw(Guid subjectId, int permille) => new(Id, TicketOf(Seed, subjectId), permille);

    /// <summary>The number from 0 to 999 that a seed gives to a subject.</summary>
    public static int TicketOf(string seed, Guid subjectId)
    {
        var hash = HMACSHA256.HashData(Convert.FromHexString(seed), Encoding.ASCII.GetBytes(subjectId.ToString("D")));
        return (int)(BinaryPrimitives.ReadUInt64BigEndian(hash) % 1000);
    }
}

/// <summary>The outcome of a draw, with all that it takes to check it.</summary>
/// <param name="RoundId">The round.</param>
/// <param name="Ticket">The number from 0 to 999 that was drawn.</param>
/// <param name="Permille">The share that is audited, in thousandths.</param>
[Dutch("loting")]
public sealed record AuditDraw(Guid RoundId, int Ticket, int Permille)
{
    /// <summary>Whether it is audited.</summary>
    public bool IsDrawn => Ticket < Permille;
}

/// <summary>A month of draws was opened; the commitment keeps the register to its seed.</summary>
public sealed record AuditRoundOpened(Guid RoundId, string Section, DateOnly Month, string Commitment)
    : DomainEvent("audit-round.opened.v1");
