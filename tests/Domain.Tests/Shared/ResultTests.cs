using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Tests.Shared;

public class ResultTests
{
    [Fact]
    public void A_failed_result_has_no_value_to_read()
    {
        Result<int> failed = SharedErrors.Duplicate;

        Assert.Equal("conflict.duplicate", failed.Error?.Code);
        Assert.Throws<InvalidOperationException>(() => failed.Value);
    }
}
