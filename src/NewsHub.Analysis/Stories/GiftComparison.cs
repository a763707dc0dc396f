namespace NewsHub.Analysis.Stories;

/// <summary>Whether an article tells the gift that a story tells.</summary>
/// <param name="Shared">The article's gifts of which the story holds the amount with a name of donor or recipient.</param>
/// <param name="IsAnother">Both tell an amount, and neither an amount nor a recipient is common. Outlets that disagree about the amount agree about the recipient. Told in another language it is another story, too.</param>
/// <param name="IsRoundUp">One of the two gathers many gifts, the other tells one event.</param>
public sealed record GiftComparison(IReadOnlyList<GiftKey> Shared, bool IsAnother, bool IsRoundUp)
{
    /// <summary>An article that tells so many gifts gathers them; it tells none of their events.</summary>
    private const double RoundUpGifts = 4;

    /// <summary>An article on one event tells at most so many gifts as news.</summary>
    private const double EventGifts = 2.5;

    /// <summary>Compares an article, as a story of one, with a story.</summary>
    internal static GiftComparison Between(StoryProfile article, StoryProfile story)
    {
        if (!ShareLanguage(article, story))
            return new([], IsAnother: true, IsRoundUp: false);
        List<GiftKey> shared = [.. article.Gifts.Where(gift => GiftKeys.Of(gift).Any(story.GiftKeys.Contains))];
        var another = shared.Count == 0
            && article.Amounts.Count > 0 && story.Amounts.Count > 0 && !SharesSum(article, story)
            && !article.Recipients.Overlaps(story.Recipients);
        return new(shared, another, IsRoundUpBesideEvent(article, story) || IsRoundUpBesideEvent(story, article));
    }

    /// <summary>A story is told in one language: across two, its quotations are translations and cannot be set side by side.</summary>
    private static bool ShareLanguage(StoryProfile article, StoryProfile story) =>
        article.Members.Any(one => story.Members.Any(other => one.Language is null || other.Language is null || string.Equals(one.Language, other.Language, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether both tell one sum, in one of the currencies that they print.</summary>
    private static bool SharesSum(StoryProfile article, StoryProfile story) =>
        article.Gifts.SelectMany(GiftKeys.Sums).Intersect(story.Gifts.SelectMany(GiftKeys.Sums)).Any();

    private static bool IsRoundUpBesideEvent(StoryProfile one, StoryProfile other) =>
        one.GiftsPerArticle >= RoundUpGifts && other.GiftsPerArticle <= EventGifts;
}
