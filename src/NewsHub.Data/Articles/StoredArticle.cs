namespace NewsHub.Data.Articles;

/// <summary>What became of an analysed page.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="StoryId">Its story.</param>
/// <param name="Change">What is new.</param>
/// <param name="Reasons">Why it is in that story, in words.</param>
/// <param name="StoryHeadline">The story's headline now.</param>
public sealed record StoredArticle(long ArticleId, long StoryId, ArticleChange Change, IReadOnlyList<string> Reasons, string StoryHeadline);

/// <summary>What an analysed page changed.</summary>
public enum ArticleChange
{
    /// <summary>Nothing: the article was known, word for word.</summary>
    None,
    /// <summary>A known article says something else now.</summary>
    Updated,
    /// <summary>A new article in a known story.</summary>
    JoinedStory,
    /// <summary>A new article, and the first of its story.</summary>
    BeganStory,
}
