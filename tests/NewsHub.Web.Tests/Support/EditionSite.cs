namespace NewsHub.Web.Tests.Support;

/// <summary>A site with the invented edition, shared by the tests of a class, which only read it.</summary>
public sealed class EditionSite : IAsyncLifetime
{
    /// <summary>The site.</summary>
    public SiteHost Host { get; private set; } = null!;

    /// <summary>What it shows.</summary>
    public LanternEdition Edition { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Host = await SiteHost.StartAsync(("Site:PublicUrl", "https://news.example/hub"), ("Site:Name", "Lamp & Ledger"));
        await using var db = Host.Open();
        Edition = await LanternEdition.StoreAsync(db);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync() => await Host.DisposeAsync();
}
