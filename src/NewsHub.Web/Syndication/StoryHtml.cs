using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NewsHub.Web.Pages.Giving;
using NewsHub.Web.Pages.Parties;
using NewsHub.Web.Pages.Shared;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Syndication;

/// <summary>What feed readers show of a story or an article: a few plain elements, every word from the web encoded.</summary>
internal static class StoryHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Gifts, every statement once with those who print it, and the outlets.</summary>
    public static string Of(StoryAccount story)
    {
        var html = new StringBuilder();
        if (story.LeadSentences is { } lead)
            html.Append("<p>").Words(lead, story.Language).Append(" (").Link(story.LeadReport?.Link, story.LeadOutlet).Append(")</p>");
        Gifts(html, story.OwnGifts.Select(gift => gift.Terms));
        foreach (var statement in story.Statements)
        {
            Quotation(html, statement.Wording, statement.Language, statement.Names);
            Places(html, statement.Prints);
        }

        html.Append("<p>Reported by:</p><ul>");
        foreach (var report in story.Reports)
            html.Append("<li>").Text(report.Outlet).Append(": ").Link(report.Link, report.Title).Append("</li>");
        return html.Append("</ul>").ToString();
    }

    /// <summary>What one article says: its gifts and its own wordings.</summary>
    public static string Of(Report report, StoryAccount story)
    {
        var html = new StringBuilder("<p>").Link(report.Link, report.Title).Append(" (").Text(report.Outlet).Append(")</p>");
        Gifts(html, story.Gifts.SelectMany(gift => gift.Claims).Where(claim => claim.Report.ArticleId == report.ArticleId).Select(claim => claim.Terms));
        foreach (var statement in story.Statements)
            foreach (var piece in statement.Prints.Where(print => print.Report.ArticleId == report.ArticleId).SelectMany(print => print.Pieces))
            {
                Quotation(html, piece.Text, report.Language, statement.Names);
                html.Append("<p>").Link(report.Place(piece.Span), "In its place").Append("</p>");
            }

        return html.ToString();
    }

    /// <summary>A statement, by whom it is printed, and the stories that it is part of.</summary>
    public static string Of(SpokenStatement spoken, SiteAddresses addresses)
    {
        var html = new StringBuilder();
        var statement = spoken.Statement;
        Quotation(html, statement.Wording, statement.Language, statement.Names);
        Places(html, statement.Prints);
        foreach (var place in spoken.Places)
            html.Append("<p>In the story <a href=\"").Text(addresses.Of(place.Path).AbsoluteUri).Append("\">").Words(place.Story.Headline, place.Language).Append("</a></p>");
        return html.ToString();
    }

    /// <summary>A statement of one story, and who prints it.</summary>
    public static string Of(Statement statement, StoryAccount story, SiteAddresses addresses)
    {
        var html = new StringBuilder();
        Quotation(html, statement.Wording, statement.Language, statement.Names);
        Places(html, statement.Prints);
        return InStory(html, story, addresses).ToString();
    }

    /// <summary>A sum that an outlet tells, beside what all tell of the gift.</summary>
    public static string Of(GiftClaim claim, StoryAccount story, SiteAddresses addresses)
    {
        var html = new StringBuilder("<p>").Text(claim.Report.Outlet).Append(": ").Text(claim.Terms.Sentence()).Append(". ")
            .Link(claim.Report.Place(claim.Evidence), "In its place").Append("</p><ul>");
        foreach (var told in story.OwnGifts.Where(gift => gift.Claims.Contains(claim)).SelectMany(gift => gift.Claims).Where(told => told.Terms.Amount is not null))
            html.Append("<li>").Text(told.Report.Outlet).Append(": ").Text(told.Terms.Figure ?? "").Append("</li>");
        return InStory(html.Append("</ul>"), story, addresses).ToString();
    }

    /// <summary>A gift, who tells it, and where its parties' pages are.</summary>
    public static string Of(LedgerLine gift, SiteAddresses addresses)
    {
        var html = new StringBuilder("<p>").Text(gift.Terms.Sentence()).Append(".</p><p>").Text(gift.Date).Append(", told by ").Text(PlainWords.Count(gift.Outlets, "outlet"));
        if (gift.Disagreements.Count > 0)
            html.Append("; they disagree about the ").Text(PlainWords.List(gift.Disagreements));
        if (gift.Decided.Count > 0)
            html.Append("; the editors corrected the ").Text(PlainWords.List(gift.Decided));
        html.Append(".</p><ul>");
        foreach (var party in gift.Parties)
            html.Append("<li><a href=\"").Text(addresses.Of(party.Path).AbsoluteUri).Append("\">").Text(party.Name).Append("</a></li>");
        return html.Append("</ul>").ToString();
    }

    private static StringBuilder InStory(StringBuilder html, StoryAccount story, SiteAddresses addresses) =>
        html.Append("<p>In the story <a href=\"").Text(addresses.LinkTo(story.Path)).Append("\">").Words(story.Headline, story.Language).Append("</a></p>");

    private static void Places(StringBuilder html, IReadOnlyList<Print> prints)
    {
        html.Append("<p>In ");
        foreach (var (i, print) in prints.Index())
            html.Append(i == 0 ? "" : ", ").Link(print.Report.Place(print.Pieces[0].Span), print.Report.Outlet)
                .Append(" (").Text(PlainWords.Label(print)).Append(')');
        html.Append("</p>");
    }

    private static void Gifts(StringBuilder html, IEnumerable<GiftTerms> gifts)
    {
        var sentences = gifts.Select(gift => gift.Sentence()).Distinct().ToList();
        if (sentences.Count == 0)
            return;
        html.Append("<ul>");
        foreach (var sentence in sentences)
            html.Append("<li>").Text(sentence).Append(".</li>");
        html.Append("</ul>");
    }

    private static void Quotation(StringBuilder html, string words, string? language, IReadOnlyList<string> speakers)
    {
        html.Append("<blockquote><p>“").Words(words, language).Append("”</p>");
        if (speakers.Count > 0)
            html.Append("<p>— ").Text(PlainWords.List(speakers)).Append("</p>");
        html.Append("</blockquote>");
    }

    private static StringBuilder Text(this StringBuilder html, string words) => html.Append(Encoder.Encode(words));

    private static StringBuilder Words(this StringBuilder html, string words, string? language) => LanguageTag.Foreign(language) is { } foreign
        ? html.Append("<span lang=\"").Text(foreign).Append("\">").Text(words).Append("</span>")
        : html.Text(words);

    private static StringBuilder Link(this StringBuilder html, Uri? to, string words) => to is null
        ? html.Text(words)
        : html.Append("<a href=\"").Text(to.AbsoluteUri).Append("\" rel=\"nofollow noopener external\">").Text(words).Append("</a>");
}
