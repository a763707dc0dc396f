using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Donations;
using NewsHub.Data.Quotes;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Desk;

/// <summary>Lays editors' word over what the analysers found, each time that a story is gathered.</summary>
internal static class DeskOverlay
{
    /// <summary>Takes out what is hidden, tells quotations whom an editor gave them to, and claims what an editor decided about their gifts.</summary>
    /// <param name="db">The store.</param>
    /// <param name="contents">All that the story has; the caller writes it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What is gathered: all members, and the quotations and claims that are shown.</returns>
    public static async Task<StoryContents> LayAsync(NewsHubDb db, StoryContents contents, CancellationToken cancellationToken)
    {
        // A story that has just begun has been seen by nobody.
        if (contents.IsNew)
            return contents;
        var hidden = contents.Members.Where(member => member.IsHidden).Select(member => member.ArticleId).ToHashSet();
        foreach (var claim in contents.Claims.Where(claim => hidden.Contains(claim.ArticleId)))
            (claim.DonationId, claim.Donation) = (null, null);
        List<Claim> claims = [.. contents.Claims.Where(claim => !hidden.Contains(claim.ArticleId))];
        var quotes = await RuleAsync(db, contents, hidden, cancellationToken);
        return contents with
        {
            Quotes = quotes,
            Claims = claims,
            Origins = contents.Origins.Hide(contents.Quotes.Except(quotes), contents.Claims.Except(claims)),
            Ties = contents.IsRuled ? await ClaimTies.ReadAsync(db, claims, cancellationToken) : ClaimTies.None,
        };
    }

    private static async Task<List<Quote>> RuleAsync(NewsHubDb db, StoryContents contents, HashSet<long> hiddenArticles, CancellationToken cancellationToken)
    {
        var articles = contents.Quotes.Select(quote => quote.ArticleId).Distinct().ToArray();
        var rulings = !contents.IsRuled ? []
            : await db.QuoteRulings.AsNoTracking().Where(ruling => articles.Contains(ruling.ArticleId)).ToDictionaryAsync(ruling => (ruling.ArticleId, ruling.WordsKey), cancellationToken);
        await contents.Parties.ReadAsync(db, [.. rulings.Values.SelectMany(ruling => ruling.Speakers ?? []).Distinct()], cancellationToken);
        var shown = new List<Quote>();
        foreach (var quote in contents.Quotes)
        {
            var ruling = rulings.Count == 0 ? null : rulings.GetValueOrDefault((quote.ArticleId, QuoteRuling.KeyOf(quote.Text)));
            quote.RuledSpeakers = ruling?.Speakers?.Where(contents.Parties.Contains).Select(id => contents.Parties[id]).ToList();
            if (ruling is { IsHidden: true } || hiddenArticles.Contains(quote.ArticleId))
                (quote.UtteranceId, quote.Utterance, quote.Variant) = (null, null, null);
            else
                shown.Add(quote);
        }

        return shown;
    }
}
