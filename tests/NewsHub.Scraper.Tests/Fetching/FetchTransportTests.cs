using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Tests.Fetching;

public sealed class FetchTransportTests
{
    [Fact]
    public void Nothing_goes_around_the_guard()
    {
        using var transport = FetchTransport.Create(new FetchOptions(), TimeProvider.System);
        var sockets = Assert.IsType<SocketsHttpHandler>(Assert.IsType<TransientRetry>(transport).InnerHandler);
        Assert.False(sockets.UseProxy || sockets.UseCookies || sockets.AllowAutoRedirect || sockets.PreAuthenticate);
        Assert.NotNull(sockets.ConnectCallback);
    }

    [Fact]
    public void Connections_end_in_time_for_names_to_be_asked_again()
    {
        using var transport = FetchTransport.Create(new FetchOptions { MaxConnectionsPerServer = 3 }, TimeProvider.System);
        var sockets = Assert.IsType<SocketsHttpHandler>(Assert.IsType<TransientRetry>(transport).InnerHandler);
        Assert.InRange(sockets.PooledConnectionLifetime, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
        Assert.Equal(3, sockets.MaxConnectionsPerServer);
    }
}
