using System.Globalization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.OutputCaching;
using NewsHub.Web.Pages;
using NewsHub.Web.Pages.Giving;
using NewsHub.Web.Pages.Shared;
using NewsHub.Web.Syndication;

namespace NewsHub.Web.Caching;

/// <summary>Which answers to readers are kept, and how.</summary>
internal static class CachingServices
{
    // Room for some thousand pages and feeds, in memory beside the process's own hundred or two.
    private const long MostBytes = 128L << 20;

    // Larger answers are not kept: the largest feed of fifty stories has a megabyte.
    private const long LargestAnswer = 2L << 20;

    /// <summary>Pages by their path, each with what it shows and what of the query it depends on.</summary>
    private static readonly (string Page, CachedAnswer Answer)[] Pages =
    [
        ("/Index", new([ShownThings.Front], query => $"{FrontCursor.TryParse(query["before"])}")),
        ("/About", new([])),
        ("/Days/Day", new([ShownThings.Front], query => $"{MomentCursor.TryParse(query["before"])}")),
        ("/Stories/Story", new(["story:{id}"])),
        ("/Parties/Index", new([ShownThings.Parties], PartyList)),
        ("/Parties/Party", new(["party:{id}"], query => $"{MomentCursor.TryParse(query["before"])}")),
        ("/Sources/Index", new([ShownThings.Sources])),
        ("/Sources/Source", new(["source:{id}"])),
        ("/Giving/Index", new([ShownThings.Ledger], Ledger)),
        ("/Giving/Gift", new([ShownThings.Ledger])),
        ("/Subscribe/Index", new([ShownThings.Parties])),
    ];

    /// <summary>The feeds of all stories.</summary>
    public static CachedAnswer FrontFeeds { get; } = new([ShownThings.Front], Feed);

    /// <summary>The feeds of a story.</summary>
    public static CachedAnswer StoryFeeds { get; } = new(["story:{id}"], Feed);

    /// <summary>The feeds of an outlet.</summary>
    public static CachedAnswer SourceFeeds { get; } = new(["source:{id}"], Feed);

    /// <summary>The feeds of a person or organisation.</summary>
    public static CachedAnswer PartyFeeds { get; } = new(["party:{id}"], Feed);

    /// <summary>The feeds of the giving ledger.</summary>
    public static CachedAnswer LedgerFeeds { get; } = new([ShownThings.Ledger], query => LedgerFilter.Parse(query).Query() + Feed(query));

    /// <summary>The feeds of searches: there is no end of words, so that none is kept; whoever has a copy is told so.</summary>
    public static CachedAnswer SearchFeeds { get; } = new([ShownThings.Front], _ => null);

    public static void AddReadersCache(this IServiceCollection services)
    {
        services.AddSingleton<SiteChanges>();
        services.AddSingleton<AnswerRoom>();
        services.AddScoped<ShownThings>();
        services.AddHostedService<ChangeListener>();
        services.AddOutputCache(options =>
        {
            options.SizeLimit = MostBytes;
            options.MaximumBodySize = LargestAnswer;
        });
    }

    public static void MarkCached(this PageConventionCollection conventions)
    {
        foreach (var (page, answer) in Pages)
            conventions.AddPageApplicationModelConvention(page, model => model.EndpointMetadata.Add(answer));
    }

    /// <summary>Keeps answers; what follows makes them. Before whoever compresses, so that what is kept is compressed.</summary>
    public static void UseReadersCache(this IApplicationBuilder app)
    {
        var room = app.ApplicationServices.GetRequiredService<AnswerRoom>();
        app.Use(next => http => CachedAnswer.MayKeep(http) ? Preconditions.AnswerAsync(http, next, room) : next(http));
        app.UseOutputCache();
        app.Use(next => http => CachedAnswer.MayKeep(http) ? Preconditions.MakeWholeAsync(http, next) : next(http));
    }

    /// <summary>Marks pages with their content. Behind whoever compresses.</summary>
    public static void UsePageTags(this IApplicationBuilder app) =>
        app.Use(next => http => CachedAnswer.MayKeep(http) ? PageTags.MarkAsync(http, next) : next(http));

    private static string Feed(IQueryCollection query) => FeedQuery.Parse(FeedKind.Rss, query).Query();

    // A search for a name is as free as its words: there is no end of them.
    private static string? Ledger(IQueryCollection query) => !string.IsNullOrWhiteSpace(query["who"]) ? null
        : LedgerFilter.Parse(query).Query(("sort", LedgerOrder.Of(query["sort"]).Key), ("after", LedgerCursor.TryParse(query["after"])?.ToString()));

    // A name is as free as its letters.
    private static string? PartyList(IQueryCollection query) => query["name"].ToString().Length > 0 ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"{(query["sort"] == Web.Pages.Parties.IndexModel.ByName ? "name" : "")}/{(query["from"].ToString() is [var letter] && char.IsAsciiLetter(letter) ? char.ToLowerInvariant(letter) : ' ')}/{(long.TryParse(query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : 0)}");
}
