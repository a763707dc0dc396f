using System.Globalization;

namespace NewsHub.Web.Caching;

/// <summary>What the answer to one request shows, as tags by which it is found when one of these things changes.</summary>
public sealed class ShownThings
{
    /// <summary>All that is kept.</summary>
    public const string Everything = "everything";

    /// <summary>Lists of stories.</summary>
    public const string Front = "front";

    /// <summary>Lists of people and organisations.</summary>
    public const string Parties = "parties";

    /// <summary>Lists of outlets.</summary>
    public const string Sources = "sources";

    /// <summary>The giving ledger.</summary>
    public const string Ledger = "ledger";

    private readonly HashSet<string> tags = [];

    /// <summary>The tags.</summary>
    public IReadOnlyCollection<string> Tags => tags;

    /// <summary>A story is shown.</summary>
    public void AddStory(long id) => tags.Add(Story(id));

    /// <summary>A person or organisation is shown.</summary>
    public void AddParty(long id) => tags.Add(Party(id));

    /// <summary>The tag of a story.</summary>
    public static string Story(long id) => string.Create(CultureInfo.InvariantCulture, $"story:{id}");

    /// <summary>The tag of a person or organisation.</summary>
    public static string Party(long id) => string.Create(CultureInfo.InvariantCulture, $"party:{id}");

    /// <summary>The tag of an outlet.</summary>
    public static string Source(long id) => string.Create(CultureInfo.InvariantCulture, $"source:{id}");
}
