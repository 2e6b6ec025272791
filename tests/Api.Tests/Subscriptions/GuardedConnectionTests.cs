using Accreditation.Infrastructure.Subscriptions;

namespace Accreditation.Api.Tests.Subscriptions;

public class GuardedConnectionTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task What_leads_inside_is_refused_where_the_connection_is_made(string host)
    {
        await using var receiver = await LoopbackReceiver.Start();
        using var client = new HttpClient(GuardedConnections.Make(false, TimeSpan.FromSeconds(5)));
        var url = receiver.Url.Replace("127.0.0.1", host, StringComparison.Ordinal);

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => client.PostAsync(url, null));

        Assert.IsType<AddressRefusedException>(refused.InnerException);
    }

    [Fact]
    public async Task Where_the_operator_allows_it_the_same_address_is_called()
    {
        await using var receiver = await LoopbackReceiver.Start();
        using var client = new HttpClient(GuardedConnections.Make(true, TimeSpan.FromSeconds(5)));

        using var answer = await client.PostAsync(receiver.Url, null);

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, answer.StatusCode);
    }
}
