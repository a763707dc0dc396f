using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Articles;
using NewsHub.Data.Desk;
using NewsHub.Data.Stories;

namespace NewsHub.TestDatabase;

/// <summary>An edition of three events and editors who work on it; everyone in it is invented.</summary>
public sealed class DeskRoom : IAsyncDisposable
{
    /// <summary>A gift of $250,000 for lamps.</summary>
    public const string Lamps = """
        Orla Quillfeather has donated $250,000 to the Paper Lantern Fund, the singer announced on Monday. The cheque pays for lamps in forty villages this winter.

        “Every child deserves a lamp to read by, and nobody should have to choose between bread and light,” Quillfeather said in a statement.
        """;

    /// <summary>The same in other words.</summary>
    public const string LampsToo = """
        Lamps for forty villages: that is what a cheque of $250,000 from the singer Orla Quillfeather to the Paper Lantern Fund will buy.

        “Every child deserves a lamp to read by,” said Quillfeather, “and nobody should have to choose between bread and light.”
        """;

    /// <summary>A gift of €2 million for a library.</summary>
    public const string Library = """
        The library of Lower Fenwick, burnt down in January, will be rebuilt: the footballer Odo Brack has given €2 million to the village council.

        “My first books came from those shelves, and I mean to put every one of them back,” Brack told the council.
        """;

    /// <summary>The same in other words.</summary>
    public const string LibraryToo = """
        The footballer Odo Brack pays €2 million for a new library in Lower Fenwick, whose old one burnt down in January.

        “My first books came from those shelves, and I mean to put every one of them back,” Brack told the village council.
        """;

    /// <summary>A pledge of £75,000 for lifeboats.</summary>
    public const string Boats = """
        The actress Mirabel Sandoe has pledged £75,000 to the Saltmarsh Lifeboat Trust, so that its oldest boat can be caulked and painted before the autumn gales.

        “I was seasick in that boat when I was nine, and I have loved it ever since,” Sandoe told the crew on the slipway.
        """;

    private readonly TestDatabase database;
    private readonly bool isOwn;

    private DeskRoom(TestDatabase database, bool isOwn) => (this.database, this.isOwn, Newsstand) = (database, isOwn, new Newsstand(database));

    /// <summary>An editor.</summary>
    public static DeskActor Ada { get; } = new("1", "Ada Fenn");

    /// <summary>Another.</summary>
    public static DeskActor Bo { get; } = new("2", "Bo Larke");

    /// <summary>Where articles come from.</summary>
    public Newsstand Newsstand { get; }

    /// <summary>On a database of its own.</summary>
    public static async Task<DeskRoom> OpenAsync() => new(await TestDatabase.CreateAsync(), isOwn: true);

    /// <summary>On a database that somebody else disposes of.</summary>
    public static DeskRoom On(TestDatabase database) => new(database, isOwn: false);

    /// <summary>A context on the database.</summary>
    public NewsHubDb Open() => database.Open();

    /// <summary>Two articles about lamps, two about a library.</summary>
    public async Task<(StoredArticle Lamps, StoredArticle LampsToo, StoredArticle Library, StoredArticle LibraryToo)> PrintAsync() => (
        await Newsstand.PrintAsync("Gazette", "lamps", "Quillfeather gives lamps", Lamps),
        await Newsstand.PrintAsync("Herald", "light", "Quillfeather pays for lamps in forty villages", LampsToo, Newsstand.Morning.AddHours(2)),
        await Newsstand.PrintAsync("Courier", "library", "Odo Brack rebuilds a library", Library),
        await Newsstand.PrintAsync("Post", "books", "Brack pays for a library", LibraryToo, Newsstand.Morning.AddHours(3)));

    /// <summary>Does something at the desk.</summary>
    public async Task<DeskOutcome> DoAsync(DeskPlan plan, string? why = "a reason", DeskActor? actor = null, IReadOnlyDictionary<long, long>? seen = null)
    {
        await using var db = Open();
        return await new StoryDesk(db, TimeProvider.System).DoAsync(actor ?? Ada, plan, why, seen ?? new Dictionary<long, long>(), CancellationToken.None);
    }

    /// <summary>The same, which has to be possible.</summary>
    public async Task<DeskAction> DoneAsync(DeskPlan plan) => Done(await DoAsync(plan));

    /// <summary>Takes an action back.</summary>
    public async Task<DeskOutcome> UndoAsync(long action, bool withLater = false)
    {
        await using var db = Open();
        return await new StoryDesk(db, TimeProvider.System).UndoAsync(Bo, action, null, withLater, CancellationToken.None);
    }

    /// <summary>The same, which has to be possible.</summary>
    public async Task<DeskAction> UndoneAsync(long action, bool withLater = false) => Done(await UndoAsync(action, withLater));

    /// <summary>The nightly review.</summary>
    public Task<ReviewReport> ReviewAsync() => new StoryReview(new Contexts(this), TimeProvider.System).RunAsync(Newsstand.Morning.AddDays(-3), CancellationToken.None);

    /// <summary>A story with its members.</summary>
    public async Task<Story> StoryAsync(long id)
    {
        await using var db = Open();
        return await db.Stories.AsNoTracking().Include(story => story.Members).SingleAsync(story => story.Id == id);
    }

    /// <summary>What an editor who looks now has seen.</summary>
    public async Task<IReadOnlyDictionary<long, long>> SeenAsync(params long[] stories)
    {
        await using var db = Open();
        return await db.Stories.Where(story => stories.Contains(story.Id)).ToDictionaryAsync(story => story.Id, story => story.Version);
    }

    /// <summary>All that an undo has to bring back, of the given articles and stories, as text.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="stories">The stories.</param>
    /// <param name="withWords">Whether to tell which wording is the fullest, which an article that came in since may have changed.</param>
    public async Task<string> PictureAsync(IReadOnlyCollection<long> articles, IReadOnlyCollection<long> stories, bool withWords = true)
    {
        await using var db = Open();
        long[] ids = [.. articles], known = [.. stories];
        var lines = await db.Database.SqlQuery<string>(
            $"""
            select 'article ' || article_id || ': ' || to_jsonb(member)::text as "Value" from story_members member where article_id = any({ids})
            union all select 'story ' || id || ': ' || jsonb_build_array(guid, merged_into_id, headline, lead_article_id, is_hidden, pinned_headline, pinned_lead_id, arranged_at, is_shown)::text from stories where id = any({known})
            union all select 'quote ' || id || ': ' || jsonb_build_array(utterance_id, case when {withWords} then variant end)::text from quotes where article_id = any({ids})
            union all select 'claim ' || id || ': ' || coalesce(donation_id, 0) from claims where article_id = any({ids})
            union all select 'said ' || said.id || ': ' || jsonb_build_array(said.story_id, case when {withWords} then said.wording end, (select jsonb_agg(party_id order by ordinal) from utterance_speakers where utterance_id = said.id))::text from utterances said
                where exists (select from quotes where quotes.utterance_id = said.id and quotes.article_id = any({ids}))
            union all select 'pair ' || to_jsonb(pair)::text from article_pairs pair where article_id = any({ids}) and other_id = any({ids})
            union all select 'ruling ' || to_jsonb(ruling)::text from quote_rulings ruling
            union all select 'mark ' || to_jsonb(mark)::text from queue_marks mark
            union all select 'party ' || id || ': ' || jsonb_build_array(name, merged_into_id, is_named_by_editor)::text from parties where exists (select from quote_speakers join quotes on quotes.id = quote_id where party_id = parties.id and article_id = any({ids}))
            order by 1
            """).ToListAsync();
        return string.Join('\n', lines);
    }

    /// <summary>The gifts that readers find in the ledger, as text: number, terms, and what they come to.</summary>
    public async Task<string> LedgerAsync()
    {
        await using var db = Open();
        var lines = await db.Database.SqlQuery<string>(
            $"""
            select 'gift ' || id || ': ' || jsonb_build_array(guid, donors, via, recipient, amount, currency, status, cause, standing, given_on)::text as "Value" from ledger_entries where is_shown
            union all select 'sum ' || currency || ': ' || sum(gifts) || ' ' || sum(amount)::text from ledger_sums group by currency having sum(gifts) <> 0
            order by 1
            """).ToListAsync();
        return string.Join('\n', lines);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (isOwn)
            await database.DisposeAsync();
    }

    private static DeskAction Done(DeskOutcome outcome) => outcome is DeskOutcome.Done done ? done.Action : throw new InvalidOperationException($"{outcome}");

    private sealed class Contexts(DeskRoom room) : IDbContextFactory<NewsHubDb>
    {
        public NewsHubDb CreateDbContext() => room.Open();
    }
}
