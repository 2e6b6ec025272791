using Accreditation.Domain.Endorsements;
using static Accreditation.Domain.Tests.Endorsements.AnEndorsement;

namespace Accreditation.Domain.Tests.Endorsements;

public class UseAndWithdrawalTests
{
    private static readonly Guid Application = Guid.CreateVersion7();

    [Fact]
    public void The_consultant_uses_a_given_endorsement_for_one_application()
    {
        var given = GivenTo(SomebodyAtAmsterdam());

        Assert.Null(given.UseFor(Application, Today).Error);
        Assert.Null(given.UseFor(Application, Today).Error);
        Assert.Equal("endorsement.used-elsewhere", given.UseFor(Guid.CreateVersion7(), Today).Error?.Code);
    }

    [Fact]
    public void One_that_is_not_given_or_has_expired_is_not_used()
    {
        var given = GivenTo(SomebodyAtAmsterdam());

        Assert.Equal("endorsement.not-given", AskedBy(SomebodyAtAmsterdam()).UseFor(Application, Today).Error?.Code);
        Assert.Equal("endorsement.not-given", given.UseFor(Application, Today.AddYears(1)).Error?.Code);
    }

    [Fact]
    public void Withdrawing_one_that_is_in_use_raises_a_review_task()
    {
        var given = GivenTo(SomebodyAtAmsterdam());
        given.UseFor(Application, Today);

        Assert.Null(given.Withdraw(ManagersToken, Now).Error);

        var task = ReviewTask.For(given, Now)!;
        Assert.Equal((given.Id, Application), (task.EndorsementId, task.ApplicationId));
        Assert.Equal("endorsement.not-given", given.UseFor(Application, Today).Error?.Code);
    }

    [Fact]
    public void Withdrawing_one_that_nothing_relies_on_raises_none()
    {
        var given = GivenTo(SomebodyAtAmsterdam());

        given.Withdraw(ManagersToken, Now);

        Assert.Null(ReviewTask.For(given, Now));
        Assert.True(given.IsIntact);
    }

    [Fact]
    public void Only_the_one_who_gave_it_withdraws_it_and_only_once()
    {
        var given = GivenTo(SomebodyAtAmsterdam());

        Assert.Equal("resource.not-found", given.Withdraw(ManagersToken with { Subject = "other" }, Now).Error?.Code);
        Assert.Null(given.Withdraw(ManagersToken, Now).Error);
        Assert.Equal("endorsement.not-given", given.Withdraw(ManagersToken, Now).Error?.Code);
    }

    [Fact]
    public void A_review_task_is_completed_once_with_an_outcome()
    {
        var given = GivenTo(SomebodyAtAmsterdam());
        given.UseFor(Application, Today);
        var task = ReviewTask.For(given, Now)!;

        Assert.Equal("input.invalid", task.Complete(" ", Now).Error?.Code);
        Assert.Null(task.Complete("The other evidence is enough.", Now).Error);
        Assert.Equal("review-task.done", task.Complete("Again.", Now).Error?.Code);
    }
}
