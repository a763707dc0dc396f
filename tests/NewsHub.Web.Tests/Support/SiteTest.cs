namespace NewsHub.Web.Tests.Support;

/// <summary>A test class each of whose tests has a site and an empty database of its own.</summary>
public abstract class SiteTest : IAsyncLifetime
{
    /// <summary>The site.</summary>
    protected SiteHost Host { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => Host = await SiteHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await Host.DisposeAsync();
}
