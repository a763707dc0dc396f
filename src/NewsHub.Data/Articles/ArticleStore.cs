using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis;
using NewsHub.Analysis.Stories;
using NewsHub.Data.Desk;
using NewsHub.Data.Parties;
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
        var turn = await WritersTurn.TakeAsync(db, draft, place.Proposal, cancellationToken);
        var stored = turn.KnownArticle is { } known
            ? await RewriteAsync(draft, known, place, turn, cancellationToken)
            : await AddAsync(draft, turn.Stands ? place : await AgainAsync(draft, place, cancellationToken), turn, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return stored;
    }

    private async Task<ArticleDraft> DraftAsync(Page page, AnalyzedArticle analysis, int analyzerVersion, CancellationToken cancellationToken)
    {
        var entry = await db.Entries.FindAsync([page.EntryId], cancellationToken) ?? throw new InvalidOperationException($"no entry {page.EntryId}");
        var source = await db.Sources.Where(source => source.Id == entry.SourceId).Select(source => new { source.Name, source.Beat }).SingleAsync(cancellationToken);
        return new ArticleDraft(entry, source.Name, page, SourceBeats.Judge(source.Beat, analysis), analyzerVersion, await Credits.OfAsync(db, analysis.Article.Text, source.Name, cancellationToken));
    }

    // Another article came first: what was read before the lock is forgotten, and read again under it.
    private async Task<StoryPlace> AgainAsync(ArticleDraft draft, StoryPlace place, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        db.Entries.Attach(draft.Entry);
        return await StoryPlace.FindAsync(db, place.Facts, draft.Analysis.Article.Text, cancellationToken);
    }

    private async Task<StoredArticle> AddAsync(ArticleDraft draft, StoryPlace place, WritersTurn turn, CancellationToken cancellationToken)
    {
        var (now, assignment) = (clock.GetUtcNow(), place.Proposal.Assignment);
        draft.Page.Id = turn.Ids.Next("pages");
        var article = draft.Begin(turn.Ids.Next("articles"), now);
        draft.Describe(article, now);
        db.Pages.Add(draft.Page);
        db.Articles.Add(article);
        await TellAsync(article, draft, turn.Ids, cancellationToken);
        var facts = place.Facts with { Id = article.Id };
        db.Fingerprints.Add(Fingerprint.Of(facts));

        var contents = place.Contents ?? new StoryContents(StoryWriter.Begin(db, article, now, turn.Ids.Next("stories")), [], [], []);
        var member = new StoryMember
        {
            ArticleId = article.Id,
            StoryId = contents.Story.Id,
            Score = assignment.StoryId is null ? 0 : assignment.Score,
            Reasons = [.. assignment.Reasons],
            DuplicateOfId = assignment.DuplicateOf,
            JoinedAt = now,
        };
        db.StoryMembers.Add(member);
        draft.Entry.BecomeDone(article.Id);
        await StoryWriter.WriteAsync(
            db, contents.With(article, draft.Outlet, assignment.DuplicateOf), turn.Version, now, turn.Ids,
            [(TermCounts.Add, [TermCounts.Counted(facts.Terms.Keys), 1]), .. StorySequels.Links(contents.Story.Id, place.Sequels)], cancellationToken);
        var (story, headline) = await JoinAsync(contents.Story, article.Id, place.Proposal.Rivals, cancellationToken);
        return new StoredArticle(article.Id, story, assignment.StoryId is null ? ArticleChange.BeganStory : ArticleChange.JoinedStory, assignment.Reasons, headline);
    }

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
        db.Entries.Attach(draft.Entry);
        var now = clock.GetUtcNow();
        var article = await db.Articles.AsSplitQuery()
            .Include(article => article.Quotes).Include(article => article.Claims).Include(article => article.Membership!.Story)
            .SingleAsync(article => article.Id == known, cancellationToken);
        var member = article.Membership!;
        draft.Entry.BecomeDone(article.Id);
        if (draft.IsIn(article))
        {
            await db.SaveChangesAsync(cancellationToken);
            return new StoredArticle(article.Id, member.StoryId, ArticleChange.None, member.Reasons, member.Story!.Headline);
        }

        draft.Page.Id = turn.Ids.Next("pages");
        db.Pages.Add(draft.Page);
        var stated = ClaimAnchor.Of(article.Claims, article.Text);
        article.Quotes.Clear();
        article.Claims.Clear();
        await db.SaveChangesAsync(cancellationToken);

        draft.Describe(article, now);
        await TellAsync(article, draft, turn.Ids, cancellationToken);
        ClaimAnchor.HandOver(stated, ClaimAnchor.Of(article.Claims, article.Text));
        await RememberAsync(place.Facts with { Id = article.Id }, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var headline = await StoryWriter.RefreshAsync(db, member.StoryId, now, cancellationToken);
        await StorySequels.LinkAsync(db, member.StoryId, place.Sequels, cancellationToken);
        return new StoredArticle(article.Id, member.StoryId, ArticleChange.Updated, member.Reasons, headline);
    }

    private async Task TellAsync(Article article, ArticleDraft draft, RowIds ids, CancellationToken cancellationToken)
    {
        var parties = await PartyRegister.EnterAsync(db, draft.Analysis.Quotes, ids, cancellationToken);
        db.Quotes.AddRange(draft.Quotes(article, parties, ids));
        db.Claims.AddRange(draft.Claims(article));
    }

    private async Task RememberAsync(ArticleFacts facts, CancellationToken cancellationToken)
    {
        var print = await db.Fingerprints.SingleAsync(print => print.ArticleId == facts.Id, cancellationToken);
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        await batch
            .Add(TermCounts.Add, TermCounts.Counted(print.Read().Terms.Keys), -1)
            .Add(TermCounts.Add, TermCounts.Counted(facts.Terms.Keys), 1)
            .ExecuteAsync(cancellationToken);
        db.Entry(print).CurrentValues.SetValues(Fingerprint.Of(facts));
    }
}
