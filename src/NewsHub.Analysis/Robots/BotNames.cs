namespace NewsHub.Analysis.Robots;

/// <summary>The product token by which publishers know our fetcher, in requests, in robots.txt and on the about page.</summary>
public static class BotNames
{
    /// <summary>The one setting that changes it.</summary>
    public const string Setting = "Fetching:UserAgent";

    /// <summary>Where nothing is set.</summary>
    public const string Default = "NewsHubBot";
}
