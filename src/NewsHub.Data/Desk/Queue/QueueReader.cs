using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Articles;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Desk.Queue;

/// <summary>Reads the queue: what is open of each kind, the most pressing first.</summary>
/// <param name="db">The store.</param>
/// <param name="clock">What is put off comes back in time.</param>
public sealed class QueueReader(NewsHubDb db, TimeProvider clock)
{
    /// <summary>An article that joined its story with a lower score is asked about; the threshold for joining is 0.5.</summary>
    public const double HardlyFits = 0.6;

    /// <summary>A quotation that is less sure is asked about.</summary>
    public const double Doubtful = 0.5;

    /// <summary>More than so many of a kind are not counted.</summary>
    public const int MostCounted = 500;

    private const int FailuresInARow = 3;

    /// <summary>How many questions of each kind are open, up to <see cref="MostCounted"/>.</summary>
    public async Task<IReadOnlyDictionary<QueueKind, int>> CountsAsync(CancellationToken cancellationToken)
    {
        // One statement, whose parts stop at what is counted; put in no order, they need not read all to find the first.
        var counts = await Merges().Take(MostCounted).Select(_ => (int)QueueKind.Merge)
            .Concat(Splits().Take(MostCounted).Select(_ => (int)QueueKind.Split))
            .Concat(Quotes().Take(MostCounted).Select(_ => (int)QueueKind.Quote))
            .Concat(Amounts().Take(MostCounted).Select(_ => (int)QueueKind.Amount))
            .Concat(Items().Take(MostCounted).Select(_ => (int)QueueKind.Item))
            .Concat(Failing().Take(MostCounted).Select(_ => (int)QueueKind.Source))
            .GroupBy(kind => kind).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => (QueueKind)same.Key, same => same.Count, cancellationToken);
        return Enum.GetValues<QueueKind>().ToDictionary(kind => kind, kind => counts.GetValueOrDefault(kind));
    }

    /// <summary>Open questions of one kind.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<IReadOnlyList<QueueItem>> ReadAsync(QueueKind kind, int most, CancellationToken cancellationToken) => kind switch
    {
        QueueKind.Merge => MergesAsync(most, cancellationToken),
        QueueKind.Split => SplitsAsync(most, cancellationToken),
        QueueKind.Quote => QuotesAsync(most, cancellationToken),
        QueueKind.Amount => AmountsAsync(most, cancellationToken),
        QueueKind.Item => ItemsAsync(most, cancellationToken),
        QueueKind.Source => SourcesAsync(most, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private IQueryable<MergeSuggestion> Merges()
    {
        var marks = Marks(QueueKind.Merge);
        return db.MergeSuggestions.Where(asked => asked.Story!.MergedIntoId == null && asked.Other!.MergedIntoId == null
            && !marks.Any(mark => mark.Subject == asked.StoryId + "|" + asked.OtherId)
            && !db.StoryMembers.Any(one => (one.StoryId == asked.StoryId || one.StoryId == asked.OtherId) && db.ArticlePairs.Any(pair => pair.Link == PairLink.Cannot && pair.ArticleId == one.ArticleId
                && db.StoryMembers.Any(other => other.ArticleId == pair.OtherId && (other.StoryId == asked.StoryId || other.StoryId == asked.OtherId)))));
    }

    private async Task<IReadOnlyList<QueueItem>> MergesAsync(int most, CancellationToken cancellationToken)
    {
        var asked = await Merges().OrderByDescending(asked => asked.Confidence).ThenBy(asked => asked.StoryId).ThenBy(asked => asked.OtherId).Take(most).Select(asked => new
        {
            asked.StoryId, asked.OtherId, asked.Confidence, asked.Story!.Version, OtherVersion = asked.Other!.Version,
            One = asked.Story!.Headline, OneLead = asked.Story.Lead, Other = asked.Other!.Headline, OtherLead = asked.Other.Lead,
            Fits = db.Articles.Where(article => article.Id == asked.ArticleId).Select(article => article.Title).Single(),
        }).ToListAsync(cancellationToken);
        var lines = await LinesAsync([.. asked.SelectMany(pair => (long[])[pair.StoryId, pair.OtherId]).Distinct()], cancellationToken);
        return [.. asked.Select(pair => new QueueItem
        {
            Kind = QueueKind.Merge,
            Subject = $"{pair.StoryId}|{pair.OtherId}",
            Title = "Are these two stories one?",
            Reason = $"“{pair.Fits}” fits both; compared as wholes they are one with {pair.Confidence:P0}, and {NewsHub.Analysis.Stories.AssignerWeights.Default.JoinThreshold:P0} would be sure.",
            StoryId = pair.StoryId,
            OtherId = pair.OtherId,
            Versions = new Dictionary<long, long> { [pair.StoryId] = pair.Version, [pair.OtherId] = pair.OtherVersion },
            Sides =
            [
                new QueueSide($"Story {pair.StoryId}", $"/desk/stories/{pair.StoryId}", $"{pair.One}. {pair.OneLead}", [.. lines[pair.StoryId]]),
                new QueueSide($"Story {pair.OtherId}", $"/desk/stories/{pair.OtherId}", $"{pair.Other}. {pair.OtherLead}", [.. lines[pair.OtherId]]),
            ],
        })];
    }

    private IQueryable<StoryMember> Splits()
    {
        var marks = Marks(QueueKind.Split);
        return db.StoryMembers.Where(member => member.Score > 0 && member.Score < HardlyFits && !member.IsHidden && member.Story!.IsShown && member.Story.LeadArticleId != member.ArticleId
            && !marks.Any(mark => mark.Subject == member.ArticleId + "")
            && !db.ArticlePairs.Any(pair => pair.ArticleId == member.ArticleId || pair.OtherId == member.ArticleId));
    }

    private async Task<IReadOnlyList<QueueItem>> SplitsAsync(int most, CancellationToken cancellationToken)
    {
        var members = await Splits().OrderBy(member => member.Score).ThenBy(member => member.ArticleId).Take(most).Select(member => new
        {
            member.ArticleId, member.StoryId, member.Score, member.Reasons, member.Article!.Title, member.Article.Lead, Outlet = member.Article.Source!.Name, member.Story!.Version, member.Story.Headline, StoryLead = member.Story.Lead,
        }).ToListAsync(cancellationToken);
        var lines = await LinesAsync([.. members.Select(member => member.StoryId).Distinct()], cancellationToken);
        return [.. members.Select(member => new QueueItem
        {
            Kind = QueueKind.Split,
            Subject = $"{member.ArticleId}",
            Title = "Does this article belong to this story?",
            Reason = $"It joined with {member.Score:P0}, where {0.5:P0} is the least: {string.Join(", ", member.Reasons)}.",
            StoryId = member.StoryId,
            Versions = new Dictionary<long, long> { [member.StoryId] = member.Version },
            Id = member.ArticleId,
            Sides =
            [
                new QueueSide(member.Outlet, null, $"{member.Title}. {member.Lead}", []),
                new QueueSide($"Story {member.StoryId}", $"/desk/stories/{member.StoryId}", $"{member.Headline}. {member.StoryLead}", [.. lines[member.StoryId].Select(line => line with { ArticleId = null })]),
            ],
        })];
    }

    private IQueryable<Data.Quotes.Quote> Quotes()
    {
        var marks = Marks(QueueKind.Quote);
        return db.Quotes.Where(quote => quote.Confidence < Doubtful && quote.Kind != Analysis.Quotes.QuoteKind.Indirect && quote.UtteranceId != null && quote.Article!.Membership!.Story!.IsShown
            && !marks.Any(mark => mark.Subject == quote.Id + "") && !db.QuoteRulings.Any(ruling => ruling.ArticleId == quote.ArticleId));
    }

    private async Task<IReadOnlyList<QueueItem>> QuotesAsync(int most, CancellationToken cancellationToken)
    {
        var quotes = await Quotes().OrderBy(quote => quote.Confidence).ThenBy(quote => quote.Id).Take(most).Select(quote => new
        {
            quote.Id, quote.Text, quote.Confidence, quote.SpeakerText, quote.Start, quote.End, quote.Article!.Membership!.StoryId, quote.Article.Membership.Story!.Version, quote.Article.Title, Outlet = quote.Article.Source!.Name,
            Around = quote.Article.Text.Substring(quote.Start > 160 ? quote.Start - 160 : 0, quote.Start > 160 ? quote.End - quote.Start + 320 : quote.End + 160),
            Names = quote.Attributions.OrderBy(speaker => speaker.Ordinal).Select(speaker => speaker.Party!.Name).ToList(),
        }).ToListAsync(cancellationToken);
        return [.. quotes.Select(quote => new QueueItem
        {
            Kind = QueueKind.Quote,
            Subject = $"{quote.Id}",
            Title = quote.Names.Count > 0 ? $"Did {string.Join(" and ", quote.Names)} say this?" : "Is this a quotation, and whose?",
            Reason = $"{quote.Confidence:P0} sure: “{quote.SpeakerText ?? "nobody"}” is named as the speaker.",
            StoryId = quote.StoryId,
            Versions = new Dictionary<long, long> { [quote.StoryId] = quote.Version },
            Id = quote.Id,
            Sides = [new QueueSide("The quotation", null, null, [new QueueLine($"“{quote.Text}”")]), new QueueSide($"{quote.Outlet}: {quote.Title}", $"/desk/stories/{quote.StoryId}", null, [new QueueLine($"… {quote.Around} …")])],
        })];
    }

    private IQueryable<Data.Donations.Donation> Amounts()
    {
        var marks = Marks(QueueKind.Amount);
        return db.Donations.Where(gift => gift.Disagreements.Count > 0 && !gift.IsRejected && !gift.Disagreements.All(field => gift.Decided.Contains(field)) && gift.Story!.IsShown && !marks.Any(mark => mark.Subject == gift.Id + ""));
    }

    private async Task<IReadOnlyList<QueueItem>> AmountsAsync(int most, CancellationToken cancellationToken)
    {
        var gifts = await Amounts().OrderByDescending(gift => gift.Id).Take(most).Select(gift => new
        {
            gift.Id, gift.StoryId, gift.Story!.Version, gift.Story.Headline, gift.Disagreements, gift.Donors, gift.Recipient, gift.EntryId,
            Claims = gift.Claims.OrderBy(claim => claim.ArticleId).Select(claim => new
            {
                claim.Id, claim.AmountText, claim.Amount, claim.Currency, claim.Status, claim.Recipient, Outlet = claim.Article!.Source!.Name,
                Evidence = claim.Article.Text.Substring(claim.EvidenceStart, claim.EvidenceEnd - claim.EvidenceStart),
            }).ToList(),
        }).ToListAsync(cancellationToken);
        return [.. gifts.Select(gift => new QueueItem
        {
            Kind = QueueKind.Amount,
            Subject = $"{gift.Id}",
            Title = gift.Headline,
            Reason = $"Outlets disagree about the {string.Join(" and the ", gift.Disagreements)} of the gift of {(gift.Donors.Count > 0 ? string.Join(" and ", gift.Donors) : "a giver not named")} to {gift.Recipient ?? "nobody named"}.",
            StoryId = gift.StoryId,
            Versions = new Dictionary<long, long> { [gift.StoryId] = gift.Version },
            Id = gift.Id,
            GiftId = gift.EntryId,
            Sides = [.. gift.Claims.GroupBy(claim => (claim.Amount, claim.Currency, claim.Status, claim.Recipient)).Select(same => new QueueSide(
                $"{Figure(same.First().Amount, same.First().Currency) ?? same.First().AmountText ?? "No amount"}, {same.Key.Status.ToString().ToLowerInvariant()}", null, same.First().Evidence, [.. same.Select(claim => new QueueLine(claim.Outlet))], same.First().Id))],
        })];
    }

    private static string? Figure(decimal? amount, string? currency) => amount is { } sum && currency is not null ? Analysis.Donations.MoneyText.Format(sum, currency) : null;

    private IQueryable<Entry> Items()
    {
        var marks = Marks(QueueKind.Item);
        return db.Entries.Where(entry => entry.State == EntryState.Quarantined && !marks.Any(mark => mark.Subject == entry.Id + ""));
    }

    private async Task<IReadOnlyList<QueueItem>> ItemsAsync(int most, CancellationToken cancellationToken)
    {
        var items = await Items().OrderByDescending(entry => entry.Id).Take(most).Join(db.Sources, entry => entry.SourceId, source => source.Id, (entry, source) => new { entry.Id, entry.Title, entry.Url, entry.Reason, entry.SeenAt, source.Name, SourceId = source.Id }).ToListAsync(cancellationToken);
        return [.. items.Select(item => new QueueItem
        {
            Kind = QueueKind.Item,
            Subject = $"{item.Id}",
            Title = item.Title ?? item.Url,
            Reason = $"It could not be read: {item.Reason}.",
            Id = item.Id,
            Sides = [new QueueSide(item.Name, $"/desk/sources/{item.SourceId}", null, [new QueueLine(item.Url)])],
        })];
    }

    private IQueryable<Data.Sources.Source> Failing()
    {
        var marks = Marks(QueueKind.Source);
        return db.Sources.Where(source => source.Enabled && source.Feeds.Any(feed => feed.Failures >= FailuresInARow) && !marks.Any(mark => mark.Subject == source.Id + ""));
    }

    private async Task<IReadOnlyList<QueueItem>> SourcesAsync(int most, CancellationToken cancellationToken)
    {
        var sources = await Failing().OrderBy(source => source.Name).ThenBy(source => source.Id).Take(most).Select(source => new { source.Id, source.Name, Feeds = source.Feeds.Where(feed => feed.Failures > 0).OrderByDescending(feed => feed.Failures).Select(feed => new { feed.Url, feed.Failures, feed.LastOutcome }).ToList() }).ToListAsync(cancellationToken);
        return [.. sources.Select(source => new QueueItem
        {
            Kind = QueueKind.Source,
            Subject = $"{source.Id}",
            Title = source.Name,
            Reason = $"{source.Feeds.Count} of its feeds failed, {source.Feeds[0].Failures} times in a row: {source.Feeds[0].LastOutcome}.",
            Id = source.Id,
            Sides = [new QueueSide("Its feeds", $"/desk/sources/{source.Id}", null, [.. source.Feeds.Select(feed => new QueueLine($"{feed.Url}: {feed.LastOutcome}"))])],
        })];
    }

    private IQueryable<QueueMark> Marks(QueueKind kind)
    {
        var now = clock.GetUtcNow();
        return db.QueueMarks.Where(mark => mark.Kind == kind && (mark.Until == null || mark.Until > now));
    }

    private async Task<ILookup<long, QueueLine>> LinesAsync(IReadOnlyList<long> stories, CancellationToken cancellationToken)
    {
        var members = await db.StoryMembers.Where(member => stories.Contains(member.StoryId)).OrderBy(member => member.Article!.PublishedAt).ThenBy(member => member.ArticleId)
            .Select(member => new { member.StoryId, member.ArticleId, member.Article!.Title, Outlet = member.Article.Source!.Name, member.Article.PublishedAt }).ToListAsync(cancellationToken);
        return members.ToLookup(member => member.StoryId, member => new QueueLine($"{member.Outlet}, {member.PublishedAt.UtcDateTime:d MMM yyyy}: {member.Title}", member.ArticleId));
    }
}
