using NewsHub.Web.Pages.Parties;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Machines;

/// <summary>What pages say of themselves in schema.org's words: only facts that stand on the page, too.</summary>
public static class StructuredData
{
    // A page stays below 100 KB; who wants all of a large story asks the interface for programs.
    private const int MostArticles = 30, MostQuotations = 20;

    /// <summary>A list of stories.</summary>
    public static JsonLd Stories(string name, IEnumerable<StoryAccount> stories, SiteAddresses addresses)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        return JsonLd.Of("CollectionPage", ("name", name), ("url", addresses.Home.AbsoluteUri), ("mainEntity", JsonLd.List(stories.Select(story =>
            JsonLd.Thing("WebPage", ("name", story.Headline), ("url", Address(story, addresses)), ("inLanguage", story.Language), ("dateModified", PlainWords.Machine(story.ChangedAt)))))));
    }

    /// <summary>A story: the outlets' articles in order, and the quotations.</summary>
    public static JsonLd Story(StoryAccount story, SiteAddresses addresses)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(addresses);
        var address = Address(story, addresses);
        return JsonLd.Of(
            "CollectionPage",
            ("name", story.Headline),
            ("url", address),
            ("description", story.Lead),
            ("inLanguage", story.Language),
            ("datePublished", story.Reports.Count > 0 ? PlainWords.Machine(story.Reports[0].PublishedAt) : null),
            ("dateModified", PlainWords.Machine(story.ChangedAt)),
            ("mainEntity", JsonLd.List(story.Reports.Take(MostArticles).Select(Article))),
            ("hasPart", story.Statements.Take(MostQuotations).Select(statement => Quotation(statement, address, addresses)).ToArray()));
    }

    /// <summary>A person or organisation.</summary>
    public static JsonLd Party(PartyAccount account, SiteAddresses addresses)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(addresses);
        return JsonLd.Of("ProfilePage", ("url", addresses.LinkTo(account.Party.Path)), ("mainEntity", Party(account.Party, addresses, [.. account.OtherNames])));
    }

    private static string Address(StoryAccount story, SiteAddresses addresses) => addresses.LinkTo(story.Path);

    private static JsonLd Article(Report report) => JsonLd.Thing(
        "NewsArticle",
        ("headline", report.Title),
        ("url", report.Link?.AbsoluteUri),
        ("inLanguage", report.Language),
        ("datePublished", PlainWords.Machine(report.PublishedAt)),
        ("dateModified", report.ModifiedAt is { } modified ? PlainWords.Machine(modified) : null),
        ("isAccessibleForFree", report.IsPreview ? false : null),
        ("author", report.Authors.Select(author => JsonLd.Thing("Person", ("name", author))).ToArray()),
        ("publisher", JsonLd.Thing("Organization", ("name", report.Outlet))));

    private static JsonLd Quotation(Statement statement, string story, SiteAddresses addresses) => JsonLd.Thing(
        "Quotation",
        ("text", statement.Wording),
        ("url", $"{story}#{statement.Anchor}"),
        ("inLanguage", statement.Language),
        ("creator", statement.Speakers.Select(speaker => Party(speaker, addresses, null)).ToArray()));

    private static JsonLd Party(NamedParty party, SiteAddresses addresses, string[]? otherNames) =>
        JsonLd.Thing(party.IsOrganization ? "Organization" : "Person", ("name", party.Name), ("url", addresses.LinkTo(party.Path)), ("alternateName", otherNames));
}
