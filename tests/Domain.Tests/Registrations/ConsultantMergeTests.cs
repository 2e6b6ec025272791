using Accreditation.Domain.Registrations;

namespace Accreditation.Domain.Tests.Registrations;

public class ConsultantMergeTests
{
    private readonly ConsultantMerge merge = ConsultantMerge
        .Propose(Guid.NewGuid(), Guid.NewGuid(), "Same birth date and name.", "registrar-1", A.Now)
        .Value;

    [Fact]
    public void Who_proposed_cannot_decide()
    {
        Assert.Equal("consultant-merge.four-eyes", merge.Confirm([], "registrar-1", A.Now).Error?.Code);
        Assert.Equal("consultant-merge.four-eyes", merge.Reject("registrar-1", A.Now).Error?.Code);
        Assert.Equal(ConsultantMergeState.Proposed, merge.State);
    }

    [Fact]
    public void Another_registrar_confirms_and_it_can_be_split_by_four_eyes_again()
    {
        Assert.Null(merge.Confirm([new(A.Number(), null)], "registrar-2", A.Now).Error);
        Assert.Null(merge.ProposeSplit("Two people after all.", "registrar-2", A.Now).Error);
        Assert.Equal("consultant-merge.four-eyes", merge.ConfirmSplit("registrar-2", A.Now).Error?.Code);
        Assert.Null(merge.ConfirmSplit("registrar-1", A.Now).Error);

        Assert.Equal(ConsultantMergeState.Split, merge.State);
        Assert.Equal(A.Number(), Assert.Single(merge.Registrations).Number);
    }

    [Fact]
    public void A_rejected_split_leaves_the_merge_confirmed()
    {
        merge.Confirm([], "registrar-2", A.Now);
        merge.ProposeSplit("Two people after all.", "registrar-1", A.Now);

        Assert.Null(merge.Reject("registrar-2", A.Now).Error);
        Assert.Equal(ConsultantMergeState.Confirmed, merge.State);
    }

    [Fact]
    public void What_is_decided_is_not_decided_again()
    {
        merge.Reject("registrar-2", A.Now);

        Assert.Equal("consultant-merge.wrong-state", merge.Confirm([], "registrar-2", A.Now).Error?.Code);
        Assert.Equal("consultant-merge.wrong-state", merge.Reject("registrar-2", A.Now).Error?.Code);
        Assert.Equal("consultant-merge.wrong-state", merge.ConfirmSplit("registrar-2", A.Now).Error?.Code);
        Assert.Equal("consultant-merge.wrong-state", merge.ProposeSplit("Why not.", "r", A.Now).Error?.Code);
    }

    [Fact]
    public void Nobody_is_merged_with_themselves()
    {
        var outcome = ConsultantMerge.Propose(merge.SurvivorId, merge.SurvivorId, "Same.", "registrar-1", A.Now);

        Assert.Equal("consultant-merge.same-consultant", outcome.Error?.Faults[0].Code);
    }
}
