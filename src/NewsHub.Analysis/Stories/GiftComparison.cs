namespace NewsHub.Analysis.Stories;

/// <summary>Whether an article tells the gift that a story tells.</summary>
/// <param name="Shared">The article's gifts that the story may tell too: what they tell of first has a sum and a name in common, and neither givers nor receivers that are surely others.</param>
/// <param name="IsAnother">
/// No gift is shared, and all givers are surely others; or both tell an amount, and neither an amount nor a recipient is common. Outlets that disagree about the amount
/// agree about giver and recipient. Told in another language it is another story, too.
/// </param>
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
        List<GiftKey> shared = [.. article.MainGifts.Where(ours => story.MainGifts.Any(theirs => MayBeOne(ours, article, theirs, story))).Select(ours => ours.Gift)];
        var another = shared.Count == 0 && (HaveOtherGivers(article, story) || TellOther(article, story));
        return new(shared, another, IsRoundUpBesideEvent(article, story) || IsRoundUpBesideEvent(story, article));
    }

    private static bool MayBeOne(ComparedGift ours, StoryProfile article, ComparedGift theirs, StoryProfile story) =>
        ours.Resembles(theirs) && !AreOtherGivers(ours, article, theirs, story) && !AreOtherReceivers(ours, article, theirs, story);

    private static bool HaveOtherGivers(StoryProfile article, StoryProfile story) =>
        article.MainGifts.Count > 0 && story.MainGifts.Count > 0 && article.MainGifts.All(ours => story.MainGifts.All(theirs => AreOtherGivers(ours, article, theirs, story)));

    private static bool TellOther(StoryProfile article, StoryProfile story) =>
        article.Amounts.Count > 0 && story.Amounts.Count > 0 && !SharesSum(article, story) && !article.Recipients.Overlaps(story.Recipients);

    /// <summary>
    /// Whether the givers are surely two: told by names of which neither side mentions the other's, or one side tells a gift of each. A giver and
    /// the foundation through which they give are told of together by one outlet or the other, as one gift.
    /// </summary>
    private static bool AreOtherGivers(ComparedGift ours, StoryProfile article, ComparedGift theirs, StoryProfile story) =>
        ours.IsByOthersThan(theirs)
        && ((!ours.IsNamedAmong(story.Names, theirs) && !theirs.IsNamedAmong(article.Names, ours)) || article.TellsApart(theirs, ours) || story.TellsApart(ours, theirs));

    /// <summary>The same of the receivers, of whom an outlet may tell without a name.</summary>
    private static bool AreOtherReceivers(ComparedGift ours, StoryProfile article, ComparedGift theirs, StoryProfile story) =>
        ours.IsToOthersThan(theirs) && !ours.Recipient.Any(story.Mentions) && !theirs.Recipient.Any(article.Mentions);

    /// <summary>A story is told in one language: across two, its quotations are translations and cannot be set side by side.</summary>
    private static bool ShareLanguage(StoryProfile article, StoryProfile story) =>
        article.Members.Any(one => story.Members.Any(other => one.Language is null || other.Language is null || string.Equals(one.Language, other.Language, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether both tell one sum, in one of the currencies that they print.</summary>
    private static bool SharesSum(StoryProfile article, StoryProfile story) =>
        article.Gifts.SelectMany(GiftKeys.Sums).Intersect(story.Gifts.SelectMany(GiftKeys.Sums)).Any();

    private static bool IsRoundUpBesideEvent(StoryProfile one, StoryProfile other) =>
        one.GiftsPerArticle >= RoundUpGifts && other.GiftsPerArticle <= EventGifts;
}
