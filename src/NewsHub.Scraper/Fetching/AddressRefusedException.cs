namespace NewsHub.Scraper.Fetching;

/// <summary>Carries a refused address out of the connection callback; the fetcher turns it into <see cref="Refusal.Address"/>.</summary>
/// <param name="message">Which host, and what its address is.</param>
public sealed class AddressRefusedException(string message) : IOException(message);
