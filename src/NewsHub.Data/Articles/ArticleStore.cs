using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis;
using NewsHub.Analysis.Stories;
using NewsHub.Data.Desk;
using NewsHub.Data.Donations;
using NewsHub.Data.Parties;
using NewsHub.Data.Sources;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Articles;

/// <summary>
/// Writes an analysed page as an article in a story: everything or nothing, and the same again when it is done twice. What can be read and decided
/// beforehand is; <see cref="StoryLock"/> is held for the writing alone.
/// </summary>
/// <param name="db">A context of its own for each article.</param>
/// <param name="clock">When it is written.</param>
public sealed class ArticleStore(NewsHubDb db, TimeProvider clock)
{
    private const string EntryRow =
        """
        select entry.source_id, entry.url, entry.url_key, entry.title, entry.published_at, entry.seen_at, source.name, source.beat
        from entries entry join sources source on source.id = entry.source_id where entry.id = $1
        """;

    /// <summary>Stores the page of an entry and its article with quotes, claims and place in a story, and marks the entry as done.</summary>
    /// <param name="page">The page fetched for an entry; kept unless it is the article's page already.</param>
    /// <param name="analysis">What analysis found in the page.</param>
    /// <param name="analyzerVersion">Which analyser found it.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    public async Task<StoredArticle> SaveAsync(Page page, AnalyzedArticle analysis, int analyzerVersion, CancellationToken cancellationToken)
    {
        // One connection for all, and no savepoints: whatever fails, the whole transaction does.
        await db.Database.OpenConnectionAsync(cancellationToken);
        db.Database.AutoSavepointsEnabled = false;
        var draft = await DraftAsync(page, analysis, analyzerVersion, cancellationToken);
        var place = await StoryPlace.FindAsync(db, draft.Facts(), analysis.Article.Text, cancellationToken);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var turn = await WritersTurn.TakeAsync(db, draft, place, cancellationToken);
        StoredArticle stored;
        if (turn.KnownArticle is { } known)
            stored = await RewriteAsync(draft, known, place, turn, cancellationToken);
        else if (turn.Stands)
            stored = await AddAsync(draft, place, turn, cancellationToken);
        else
            stored = await AgainAsync(draft, place, turn, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return stored;
    }

    private async Task<ArticleDraft> DraftAsync(Page page, AnalyzedArticle analysis, int analyzerVersion, CancellationToken cancellationToken)
    {
        var (entry, outlet, beat) = await EntryAsync(page.EntryId, cancellationToken);
        return new ArticleDraft(entry, outlet, page, SourceBeats.Judge(beat, analysis), analyzerVersion, await Credits.OfAsync(db, analysis.Article.Text, outlet, cancellationToken));
    }

    private async Task<(Entry Entry, string Outlet, SourceBeat Beat)> EntryAsync(long id, CancellationToken cancellationToken)
    {
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        batch.Add(EntryRow, id);
        await using var row = await batch.ReadAsync(cancellationToken);
        if (!await row.ReadAsync(cancellationToken))
            throw new InvalidOperationException($"no entry {id}");
        var entry = new Entry
        {
            Id = id, SourceId = row.GetInt32(0), Url = row.GetString(1), UrlKey = row.GetString(2), Title = row.TextOrNull(3), PublishedAt = row.IsDBNull(4) ? null : row.Time(4), SeenAt = row.Time(5),
        };
        return (entry, row.GetString(6), Enum.Parse<SourceBeat>(row.GetString(7)));
    }

    // Another article came first: what was read before the lock is forgotten, and read again under it.
    private async Task<StoredArticle> AgainAsync(ArticleDraft draft, StoryPlace before, WritersTurn turn, CancellationToken cancellationToken)
    {
        var place = await StoryPlace.FindAsync(db, before.Facts, draft.Analysis.Article.Text, cancellationToken);
        var book = await PartyBook.ReadAsync(db, place.Parties, PartyRegister.KeysOf(draft.Analysis.Quotes), cancellationToken);
        await turn.Ids.EnsureAsync(db, [("stories", place.Contents is null ? 1 : 0)], cancellationToken);
        return await AddAsync(draft, place, turn with { Book = book }, cancellationToken);
    }

    private async Task<StoredArticle> AddAsync(ArticleDraft draft, StoryPlace place, WritersTurn turn, CancellationToken cancellationToken)
    {
        var (now, assignment) = (clock.GetUtcNow(), place.Proposal.Assignment);
        draft.Page.Id = turn.Ids.Next("pages");
        var article = draft.Begin(turn.Ids.Next("articles"), now);
        draft.Describe(article, now);
        var facts = place.Facts with { Id = article.Id };
        draft.Entry.BecomeDone(article.Id);

        var contents = place.Contents ?? StoryContents.Begin(db, StoryWriter.New(article, now, turn.Ids.Next("stories")));
        var member = new StoryMember
        {
            ArticleId = article.Id,
            StoryId = contents.Story.Id,
            Score = assignment.StoryId is null ? 0 : assignment.Score,
            Reasons = [.. assignment.Reasons],
            DuplicateOfId = assignment.DuplicateOf,
            JoinedAt = now,
        };
        var parties = PartyRegister.Enter(draft.Analysis.Quotes, turn.Book);
        contents.Add(article, draft.Outlet, member, draft.Quotes(article.Id, parties, turn.Ids), draft.Claims(article.Id, turn.Ids));

        await using (var batch = await Batch.OpenAsync(db, cancellationToken))
        {
            batch.Add(turn.Book.Write(turn.Ids))
                .Add(RowTable<Page>.Of(db).Insert(draft.Page))
                .Add(RowTable<Article>.Of(db).Insert(article))
                .Add(RowTable<Fingerprint>.Of(db).Insert(Fingerprint.Of(facts, contents.Story.Id, turn.Version)))
                .Add(Done(draft.Entry));
            await StoryWriter.WriteAsync(
                db, contents, turn.Version, now, turn.Ids, batch,
                [(TermCounts.Add, [TermCounts.Counted(facts.Terms.Keys), 1]), .. StorySequels.Links(contents.Story.Id, place.Sequels)], cancellationToken);
        }

        var (story, headline) = await JoinAsync(contents.Story, article.Id, place.Proposal.Rivals, cancellationToken);
        return new StoredArticle(article.Id, story, assignment.StoryId is null ? ArticleChange.BeganStory : ArticleChange.JoinedStory, assignment.Reasons, headline);
    }

    private (string Sql, object[] Values) Done(Entry entry) => RowTable<Entry>.Of(db)
        .Updating(nameof(Entry.State), nameof(Entry.Attempts), nameof(Entry.NotBefore), nameof(Entry.Reason), nameof(Entry.ArticleId)).Of(entry);

    /// <summary>Joins the story with others that the article fits as well, where that is sure.</summary>
    private async Task<(long Story, string Headline)> JoinAsync(Story story, long article, IReadOnlyList<StoryRival> rivals, CancellationToken cancellationToken)
    {
        if (rivals.Count == 0)
            return (story.Id, story.Headline);
        db.ChangeTracker.Clear();
        var (now, stands) = (clock.GetUtcNow(), story.Id);
        foreach (var rival in rivals)
            stands = await StoryJoin.DecideAsync(db, stands, rival, article, now, cancellationToken);
        long[] asked = [story.Id, .. rivals.Select(rival => rival.StoryId)];
        var hasJoined = await db.Stories.AnyAsync(other => asked.Contains(other.Id) && other.MergedIntoId == stands, cancellationToken);
        return (stands, hasJoined ? await StoryWriter.RefreshAsync(db, stands, now, cancellationToken) : story.Headline);
    }

    /// <summary>An article that we have: nothing to do when it says the same, else it is written anew and stays in its story.</summary>
    private async Task<StoredArticle> RewriteAsync(ArticleDraft draft, long known, StoryPlace place, WritersTurn turn, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var now = clock.GetUtcNow();
        var article = await db.Articles.AsSplitQuery()
            .Include(article => article.Quotes).Include(article => article.Claims).Include(article => article.Membership!.Story)
            .SingleAsync(article => article.Id == known, cancellationToken);
        var member = article.Membership!;
        draft.Entry.BecomeDone(article.Id);
        await using (var done = await Batch.OpenAsync(db, cancellationToken))
            await done.Add(Done(draft.Entry)).ExecuteAsync(cancellationToken);
        if (draft.IsIn(article))
            return new StoredArticle(article.Id, member.StoryId, ArticleChange.None, member.Reasons, member.Story!.Headline);

        draft.Page.Id = turn.Ids.Next("pages");
        db.Pages.Add(draft.Page);
        var stated = ClaimAnchor.Of(article.Claims, article.Text);
        article.Quotes.Clear();
        article.Claims.Clear();
        await db.SaveChangesAsync(cancellationToken);

        draft.Describe(article, now);
        await TellAsync(article, stated, draft, turn, cancellationToken);
        await RememberAsync(place.Facts with { Id = article.Id }, turn.Version, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var headline = await StoryWriter.RefreshAsync(db, member.StoryId, now, cancellationToken);
        await StorySequels.LinkAsync(db, member.StoryId, place.Sequels, cancellationToken);
        return new StoredArticle(article.Id, member.StoryId, ArticleChange.Updated, member.Reasons, headline);
    }

    private async Task TellAsync(Article article, IReadOnlyList<(Claim Claim, ClaimAnchor Anchor)> before, ArticleDraft draft, WritersTurn turn, CancellationToken cancellationToken)
    {
        var parties = PartyRegister.Enter(draft.Analysis.Quotes, turn.Book);
        List<Claim> claims = [.. draft.Claims(article.Id, turn.Ids)];
        ClaimAnchor.HandOver(before, ClaimAnchor.Of(claims, article.Text));
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        batch.Add(turn.Book.Write(turn.Ids)).Add(new StoryAsRead(db).Tell([.. draft.Quotes(article.Id, parties, turn.Ids)], claims));
        await batch.ExecuteAsync(cancellationToken);
    }

    private async Task RememberAsync(ArticleFacts facts, long version, CancellationToken cancellationToken)
    {
        var print = await db.Fingerprints.SingleAsync(print => print.ArticleId == facts.Id, cancellationToken);
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        await batch
            .Add(TermCounts.Add, TermCounts.Counted(print.Read().Terms.Keys), -1)
            .Add(TermCounts.Add, TermCounts.Counted(facts.Terms.Keys), 1)
            .ExecuteAsync(cancellationToken);
        db.Entry(print).CurrentValues.SetValues(Fingerprint.Of(facts, print.StoryId, version));
    }
}
