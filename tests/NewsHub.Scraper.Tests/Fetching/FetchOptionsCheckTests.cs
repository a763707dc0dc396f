using NewsHub.Scraper.Fetching;

namespace NewsHub.Scraper.Tests.Fetching;

public sealed class FetchOptionsCheckTests
{
    private static readonly FetchOptions Sound = new();

    public static TheoryData<FetchOptions, string> Unsound => new()
    {
        { Sound with { UserAgent = "News Hub/1.0" }, "UserAgent" },
        { Sound with { Contact = new Uri("/bot", UriKind.Relative) }, "Contact" },
        { Sound with { Contact = new Uri("ftp://hub.example/") }, "Contact" },
        { Sound with { MaxPageBytes = 0 }, "MaxPageBytes" },
        { Sound with { MaxFeedBytes = -1 }, "MaxFeedBytes" },
        { Sound with { Timeout = TimeSpan.Zero }, "Timeout" },
        { Sound with { HopTimeout = TimeSpan.FromDays(1) }, "HopTimeout" },
        { Sound with { ConnectTimeout = TimeSpan.FromSeconds(-1) }, "ConnectTimeout" },
        { Sound with { LongestSlotWait = TimeSpan.FromDays(1) }, "LongestSlotWait" },
        { Sound with { MaxRedirects = -1 }, "MaxRedirects" },
        { Sound with { MaxConnectionsPerServer = 0 }, "MaxConnectionsPerServer" },
        { Sound with { RetryAttempts = 6 }, "RetryAttempts" },
        { Sound with { RetryDelay = TimeSpan.FromDays(1) }, "RetryDelay" },
        { Sound with { AllowedPrivateHosts = ["ok.localhost", "http://x"] }, "AllowedPrivateHosts has 'http://x'" },
    };

    [Fact]
    public void The_defaults_are_sound() => Assert.Null(FetchOptionsCheck.Problem(Sound));

    [Theory]
    [MemberData(nameof(Unsound))]
    public void What_is_wrong_is_said_in_one_sentence(FetchOptions options, string named)
    {
        var sentence = FetchOptionsCheck.Problem(options);
        Assert.Contains(named, sentence, StringComparison.Ordinal);
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', sentence!);
    }
}
