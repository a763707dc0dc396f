using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Stories;

namespace NewsHub.Data.Stories;

/// <summary>
/// Looks at recent stories again, now that all that came later is known: moves an article that another story tells, lets one go that tells an
/// event of its own, joins stories that are one. So the order in which articles came matters little. What an editor has decided stays as it is.
/// </summary>
/// <param name="databases">A context of its own for each story.</param>
/// <param name="clock">When changes are written.</param>
public sealed class StoryReview(IDbContextFactory<NewsHubDb> databases, TimeProvider clock)
{
    /// <summary>Reviews the stories that an article was published in since a moment, the oldest story first. Each story is one transaction: it can be broken off and done again.</summary>
    /// <param name="since">Stories whose newest article is older are left alone.</param>
    /// <param name="cancellationToken">Gives up between two stories.</param>
    public async Task<ReviewReport> RunAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        List<long> ids;
        await using (var db = await databases.CreateDbContextAsync(cancellationToken))
            ids = await db.Stories.Where(story => story.MergedIntoId == null && story.LastPublishedAt >= since).OrderBy(story => story.Id).Select(story => story.Id).ToListAsync(cancellationToken);

        var report = new ReviewReport(0, 0, 0, 0);
        foreach (var id in ids)
            report += await ReviewAsync(id, cancellationToken);
        return report;
    }

    private async Task<ReviewReport> ReviewAsync(long id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var seen = await StoryVersion.SeenAsync(db, cancellationToken);
        if (await StoryCandidates.ReadAsync(db, [id], cancellationToken) is not [{ Members.Count: > 0 } story])
            return new ReviewReport(0, 0, 0, 0);
        var findings = await LookAsync(db, story, cancellationToken);
        return findings.IsQuiet
            ? new ReviewReport(1, 0, 0, 0)
            : await ApplyAsync(db, id, findings, seen, cancellationToken);
    }

    private static async Task<Findings> LookAsync(NewsHubDb db, StoryCandidate story, CancellationToken cancellationToken)
    {
        var fixedMembers = await FixedAsync(db, story, cancellationToken);
        var findings = new Findings([], []);
        foreach (var member in story.Members)
        {
            var text = await db.Articles.Where(article => article.Id == member.Id).Select(article => article.Text).SingleAsync(cancellationToken);
            var near = await StoryNeighbours.OfAsync(db, member, text, isCounted: true, cancellationToken);
            var rest = new StoryCandidate(story.StoryId, [.. story.Members.Where(other => other.Id != member.Id)]);
            var ranked = StoryAssigner.Rank(
                member, [rest, .. near.Candidates.Where(other => other.StoryId != story.StoryId)], near.DocumentFrequency, near.DocumentCount, measured: near.Measured);
            if (!fixedMembers.Contains(member.Id) && rest.Members.Count > 0 && MemberReview.Decide(story.StoryId, ranked) is not ReviewOutcome.Stays and var outcome)
                findings.Changes.Add((member, outcome));
            foreach (var other in ranked.Where(other => other.Candidate.StoryId != story.StoryId && other.Score >= AssignerWeights.Default.Threshold))
                findings.Rivals.TryAdd(other.Candidate.StoryId, (member.Id, StoryJoiner.Confidence(story, other.Candidate, near.DocumentFrequency, near.DocumentCount)));
        }

        return findings;
    }

    // An editor's word on an article fixes it, and the lead article is what the story's address means to those who link to it.
    private static async Task<HashSet<long>> FixedAsync(NewsHubDb db, StoryCandidate story, CancellationToken cancellationToken)
    {
        var members = story.Members.Select(member => member.Id).ToList();
        var paired = await db.ArticlePairs.Where(pair => members.Contains(pair.ArticleId) || members.Contains(pair.OtherId))
            .Select(pair => new { pair.ArticleId, pair.OtherId }).ToListAsync(cancellationToken);
        var arranged = await db.StoryMembers.Where(place => members.Contains(place.ArticleId) && place.JoinedAt <= place.Story!.ArrangedAt).Select(place => place.ArticleId).ToListAsync(cancellationToken);
        var lead = await db.Stories.Where(known => known.Id == story.StoryId).Select(known => known.LeadArticleId).SingleAsync(cancellationToken);
        return [.. paired.SelectMany(pair => new[] { pair.ArticleId, pair.OtherId }), .. arranged, lead];
    }

    // What was decided on must not have changed in the meantime; if it has, the next review decides on what is then there.
    private async Task<ReviewReport> ApplyAsync(NewsHubDb db, long id, Findings findings, long seen, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await StoryLock.AcquireAsync(db, cancellationToken);
        long[] weighed = [id, .. findings.Rivals.Keys, .. findings.Changes.Select(change => change.Outcome).OfType<ReviewOutcome.Moves>().Select(move => move.Story.Candidate.StoryId)];
        if (await db.Stories.AnyAsync(story => weighed.Contains(story.Id) && story.Version > seen, cancellationToken))
            return new ReviewReport(1, 0, 0, 0);

        var (changed, joined) = findings.Changes.Count > 0
            ? (await MoveAllAsync(db, id, findings, cancellationToken), 0)
            : await JoinAsync(db, id, findings, cancellationToken);
        foreach (var story in changed)
            await StoryWriter.RefreshAsync(db, story, clock.GetUtcNow(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new ReviewReport(1, findings.Changes.Count(change => change.Outcome is ReviewOutcome.Moves), findings.Changes.Count(change => change.Outcome is ReviewOutcome.Leaves), joined);
    }

    private async Task<HashSet<long>> MoveAllAsync(NewsHubDb db, long id, Findings findings, CancellationToken cancellationToken)
    {
        var changed = new HashSet<long> { id };
        foreach (var (member, outcome) in findings.Changes)
            changed.Add(await MoveAsync(db, member, outcome, cancellationToken));
        return changed;
    }

    private async Task<long> MoveAsync(NewsHubDb db, ArticleFacts member, ReviewOutcome outcome, CancellationToken cancellationToken)
    {
        var place = await db.StoryMembers.Include(place => place.Article).SingleAsync(place => place.ArticleId == member.Id, cancellationToken);
        if (outcome is ReviewOutcome.Moves { Story: var to })
        {
            place.StoryId = to.Candidate.StoryId;
            (place.Score, place.DuplicateOfId, place.Reasons) = (to.Score, to.Evidence.DuplicateOf?.Id, [.. StoryAssigner.Decide(member, [to]).Reasons]);
        }
        else
        {
            place.StoryId = await StoryWriter.BeginAsync(db, place.Article!, clock.GetUtcNow(), cancellationToken);
            (place.Score, place.DuplicateOfId, place.Reasons) = (0, null, []);
        }

        await db.SaveChangesAsync(cancellationToken);
        return place.StoryId;
    }

    private async Task<(HashSet<long> Changed, int Joined)> JoinAsync(NewsHubDb db, long id, Findings findings, CancellationToken cancellationToken)
    {
        var (stands, joined) = (id, 0);
        foreach (var (other, (article, confidence)) in findings.Rivals.OrderByDescending(rival => rival.Value.Confidence))
        {
            var before = stands;
            stands = await StoryJoin.DecideAsync(db, before, new StoryRival(other, confidence), article, clock.GetUtcNow(), cancellationToken);
            joined += await db.Stories.CountAsync(story => (story.Id == other || story.Id == before) && story.MergedIntoId != null, cancellationToken);
        }

        return ([stands], joined);
    }

    /// <summary>What a look at one story found.</summary>
    /// <param name="Changes">Members that belong elsewhere.</param>
    /// <param name="Rivals">Stories that may be one with it, by the article that fits both.</param>
    private sealed record Findings(List<(ArticleFacts Member, ReviewOutcome Outcome)> Changes, Dictionary<long, (long Article, double Confidence)> Rivals)
    {
        public bool IsQuiet => Changes.Count == 0 && Rivals.Count == 0;
    }
}

/// <summary>What a review did.</summary>
/// <param name="Stories">Stories looked at.</param>
/// <param name="Moved">Articles that another story tells now.</param>
/// <param name="Left">Articles that began a story of their own.</param>
/// <param name="Joined">Stories that went into another.</param>
public sealed record ReviewReport(int Stories, int Moved, int Left, int Joined)
{
    /// <summary>Adds another report up.</summary>
    public static ReviewReport operator +(ReviewReport a, ReviewReport b) => new(a.Stories + b.Stories, a.Moved + b.Moved, a.Left + b.Left, a.Joined + b.Joined);
}
