using NewsHub.Data.Articles;

namespace NewsHub.Data.Stories;

/// <summary>An article's place in a story. The article is the key: it can never be in two stories.</summary>
public sealed class StoryMember
{
    /// <summary>Primary key.</summary>
    public required long ArticleId { get; init; }

    /// <summary>The article.</summary>
    public Article? Article { get; init; }

    /// <summary>The story.</summary>
    public required long StoryId { get; set; }

    /// <summary>The story.</summary>
    public Story? Story { get; init; }

    /// <summary>Above 0 to 1: how sure the assignment was; 0 for the article that began the story.</summary>
    public required double Score { get; set; }

    /// <summary>Why it is here, in words, strongest first; none for the article that began the story.</summary>
    public List<string> Reasons { get; set; } = [];

    /// <summary>The article whose text this one republishes.</summary>
    public long? DuplicateOfId { get; set; }

    /// <summary>An editor has taken it out of sight: it stays here, but counts for nothing.</summary>
    public bool IsHidden { get; set; }

    /// <summary>When it joined.</summary>
    public required DateTimeOffset JoinedAt { get; init; }
}
