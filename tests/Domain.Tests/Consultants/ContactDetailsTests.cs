using Accreditation.Domain.Consultants;

namespace Accreditation.Domain.Tests.Consultants;

public class ContactDetailsTests
{
    [Fact]
    public void An_address_is_kept_in_lower_case() =>
        Assert.Equal("anneke@example.nl", ContactDetails.Of(" Anneke@Example.NL ", null).Value.Email.Value);

    [Theory]
    [InlineData("030-234 56 78")]
    [InlineData("+31 6 12345678")]
    [InlineData("(030) 2345678")]
    public void A_telephone_number_is_kept_as_given(string phone) =>
        Assert.Equal(phone, ContactDetails.Of("a@example.nl", phone).Value.Phone);

    [Theory]
    [InlineData("nobody", null, "consultant.email-malformed")]
    [InlineData("a@b", null, "consultant.email-malformed")]
    [InlineData("a@example.nl\nbcc: b@example.nl", null, "consultant.email-malformed")]
    [InlineData("a@example.nl", "call me", "consultant.phone-malformed")]
    [InlineData(null, null, "input.required")]
    public void What_cannot_be_reached_is_refused(string? email, string? phone, string code) =>
        Assert.Equal(code, Assert.Single(ContactDetails.Of(email, phone).Error!.Faults).Code);

    [Theory]
    [InlineData("a111222333@example.nl", null)]
    [InlineData("a@example.nl", "111222333")]
    public void A_bsn_is_refused_wherever_it_is(string email, string? phone) =>
        Assert.Equal("input.bsn-refused", ContactDetails.Of(email, phone).Error?.Code);
}
