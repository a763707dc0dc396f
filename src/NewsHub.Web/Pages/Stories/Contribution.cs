namespace NewsHub.Web.Pages.Stories;

/// <summary>Something that readers learn from one outlet alone.</summary>
/// <param name="Words">What, as the end of a sentence that begins with "Alone".</param>
/// <param name="Quotation">Words that only it prints; null for a fact.</param>
/// <param name="Anchor">Where they stand on the page.</param>
public sealed record Contribution(string Words, string? Quotation = null, string? Anchor = null);

/// <summary>Finds what each report adds to a story: the facts and quotations that no other outlet has. Republished texts count with the text they republish.</summary>
public static class Contributions
{
    /// <summary>By article; nothing where a single report tells it all.</summary>
    public static ILookup<long, Contribution> Of(StoryAccount story)
    {
        var roots = Roots(story.Originals());
        var own = roots.Values.Distinct().Count() < 2 ? [] : Quotations(story, roots).Concat(Facts(story, roots));
        return own.ToLookup(added => added.Article, added => added.Contribution);
    }

    private static Dictionary<long, long> Roots(IEnumerable<(Report Original, IReadOnlyList<Report> Copies)> originals) =>
        originals.SelectMany(pair => pair.Copies.Append(pair.Original).Select(report => (report.ArticleId, Root: pair.Original.ArticleId))).ToDictionary(pair => pair.ArticleId, pair => pair.Root);

    private static IEnumerable<(long Article, Contribution Contribution)> Quotations(StoryAccount story, Dictionary<long, long> roots) =>
        from statement in story.Statements
        let tellers = Tellers(statement.Prints.Select(print => print.Report.ArticleId), roots)
        where tellers.Count == 1
        select (tellers[0], new Contribution("quotes", statement.Wording, statement.Anchor));

    // A gift that one report alone tells is its contribution as a whole; of a gift that several tell, each fact for itself.
    private static IEnumerable<(long Article, Contribution Contribution)> Facts(StoryAccount story, Dictionary<long, long> roots)
    {
        foreach (var gift in story.Gifts)
        {
            var told = gift.Claims.Where(claim => roots.ContainsKey(claim.Report.ArticleId)).ToList();
            if (Tellers(told.Select(claim => claim.Report.ArticleId), roots) is [var only])
            {
                yield return (only, new Contribution($"{(gift.IsBackground ? "recalls" : "tells")} that {gift.Terms.Sentence()}"));
                continue;
            }

            foreach (var (name, of) in GiftFacts)
                if (told.Where(claim => of(claim) is not null).ToList() is [var first, ..] telling && Tellers(telling.Select(claim => claim.Report.ArticleId), roots) is [var alone])
                    yield return (alone, new Contribution($"{name} {of(first)}"));
        }
    }

    private static readonly (string Name, Func<GiftClaim, string?> Of)[] GiftFacts =
    [
        ("names the giver,", claim => claim.Terms.Giver),
        ("names the receiver,", claim => claim.Terms.Recipient),
        ("tells the sum,", claim => claim.Terms.Figure),
        ("tells that it goes through", claim => claim.Terms.Via),
        ("tells that it is for each", claim => claim.Terms.Per),
    ];

    private static List<long> Tellers(IEnumerable<long> articles, Dictionary<long, long> roots) =>
        [.. articles.Where(roots.ContainsKey).Select(article => roots[article]).Distinct().Take(2)];
}
