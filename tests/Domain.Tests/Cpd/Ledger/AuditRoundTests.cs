using System.Security.Cryptography;
using Accreditation.Domain.Cpd.Ledger;

namespace Accreditation.Domain.Tests.Cpd.Ledger;

public class AuditRoundTests
{
    private static readonly DateOnly Day = new(2026, 2, 17);

    [Fact]
    public void The_commitment_is_the_hash_of_a_seed_that_is_a_secret_until_the_month_is_over()
    {
        var round = AuditRound.Open("wmo-consulent", Day);

        Assert.Equal(new DateOnly(2026, 2, 1), round.Month);
        Assert.Equal(round.Commitment, Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(round.Seed))));
        Assert.Null(round.PublicSeedOn(new DateOnly(2026, 2, 28)));
        Assert.Equal(round.Seed, round.PublicSeedOn(new DateOnly(2026, 3, 1)));
    }

    [Fact]
    public void Two_rounds_have_two_seeds() =>
        Assert.NotEqual(AuditRound.Open("wmo-consulent", Day).Seed, AuditRound.Open("wmo-consulent", Day).Seed);

    [Fact]
    public void A_ticket_follows_from_the_seed_and_the_subject_as_docs_cpd_says_it_does() =>
        Assert.Equal(
            4,
            AuditRound.TicketOf(
                "0f13b6d22845923d22d19c4f9c256ee8c61da919aa3d1b72d78911156bfa8e21",
                Guid.Parse("0192f0c6-1a2b-7c3d-8e4f-5a6b7c8d9e0f")
            )
        );

    [Theory, InlineData(0, false), InlineData(4, false), InlineData(5, true), InlineData(1000, true)]
    public void A_subject_is_drawn_when_its_ticket_is_below_the_share(int permille, bool drawn) =>
        Assert.Equal(drawn, new AuditDraw(Guid.Empty, 4, permille).IsDrawn);

    [Fact]
    public void About_as_many_are_drawn_as_the_share_says()
    {
        var round = AuditRound.Open("wmo-consulent", Day);

        var drawn = Enumerable.Range(0, 20_000).Count(_ => round.Draw(Guid.CreateVersion7(), 50).IsDrawn);

        Assert.InRange(drawn, 800, 1200);
    }
}
