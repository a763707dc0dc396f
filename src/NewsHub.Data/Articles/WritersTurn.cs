using NewsHub.Data.Parties;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Articles;

/// <summary>What an article finds when its turn to be written has come, all in one round trip.</summary>
/// <param name="KnownArticle">The article, where we have it already.</param>
/// <param name="Stands">Whether what was decided before still holds.</param>
/// <param name="Version">The version of the story that is written.</param>
/// <param name="Ids">For the rows that are written.</param>
/// <param name="Book">What is known of those who are quoted.</param>
internal sealed record WritersTurn(long? KnownArticle, bool Stands, long Version, RowIds Ids, PartyBook Book)
{
    private const string Known = "select max(id) from articles where source_id = $1 and url_key = $2";

    /// <summary>Waits for <see cref="StoryLock"/> and looks around under it.</summary>
    public static async Task<WritersTurn> TakeAsync(NewsHubDb db, ArticleDraft draft, StoryPlace place, CancellationToken cancellationToken)
    {
        var (quotes, names) = (draft.Analysis.Quotes, PartyRegister.KeysOf(draft.Analysis.Quotes));
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        batch.Add(StoryLock.Acquire)
            .Add(StoryLock.OnePlanForAll)
            .Add(Known, draft.Entry.SourceId, draft.UrlKey)
            .Add(StoryVersion.Next);
        RowIds.Ask(batch,
        [
            ("pages", 1), ("articles", 1), ("stories", place.Contents is null ? 1 : 0), ("quotes", quotes.Count), ("utterances", quotes.Select(quote => quote.Statement).Distinct().Count()),
            ("claims", draft.Analysis.Claims.Count), ("donations", draft.Analysis.Claims.Count), ("parties", names.Length),
        ]);
        StoryAssignment.AddStands(batch, place.Proposal);
        PartyBook.Ask(batch, names);
        await using var reader = await batch.ReadAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var known = reader.NumberOrNull(0);
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var version = reader.GetInt64(0);
        await reader.NextResultAsync(cancellationToken);
        var ids = new RowIds();
        await ids.ReadAsync(reader, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var stands = reader.GetBoolean(0);
        await reader.NextResultAsync(cancellationToken);
        return new WritersTurn(known, stands, version, ids, await PartyBook.ReadAsync(db, reader, place.Parties, names, cancellationToken));
    }
}
