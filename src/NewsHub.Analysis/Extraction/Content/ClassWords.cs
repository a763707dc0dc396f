using System.Collections.Frozen;

namespace NewsHub.Analysis.Extraction.Content;

/// <summary>
/// What the words of class names and ids say. The words are those that publishers' templates use; they were gathered from the vocabularies that
/// Readability and trafilatura publish (as ideas, not as lists) and from reading which words stand on removed and kept elements in the annotated pages.
/// </summary>
internal static class ClassWords
{
    private static readonly Dictionary<string, Evidence> Single = Table(
        (Evidence.Navigation, "nav navbar navigation menu submenu breadcrumb breadcrumbs footer masthead pagination pager paginator sitemap skiplink toolbar topbar subnav subnavigation dropdown colophon siteinfo logo links legal cart account"),
        (Evidence.Related, "related recirc recirculation recommended recommendations recommendation trending popular mostread mostpopular morestories readmore readnext upnext seealso teaser teasers latest outbrain taboola zergnet revcontent mgid nativo similar suggested"),
        (Evidence.Share, "share sharing sharebar sharethis addthis addtoany social socials sociallinks sharedaddy follow followus tools utility actions controls buttons button btn feedback"),
        (Evidence.Comments, "comment comments disqus respond livefyre coral viafoura spotim openweb discussion replies reply commentlist"),
        (Evidence.Promo, "ad ads adv advert advertisement advertising adsense adslot adunit adbox dfp sponsor sponsored sponsorship promo promos promotion promoted newsletter newsletters signup subscribe subscription subscriptions optin donate donation contribute membership fundraising appeal cta mailchimp jetpack affiliate disclosure partner partners"),
        (Evidence.Caption, "caption captions wpcaption figcaption credit credits copyright photocredit imagecaption attribution"),
        (Evidence.Byline, "byline bylines meta metadata date time published updated profile author authors authorbox dateline timestamp pubdate postmeta entrymeta contributor contributors bio authorbio aboutauthor"),
        (Evidence.Tags, "tags tag tagcloud taglist topics keywords categories"),
        (Evidence.Aside, "sidebar rail aside skyscraper secondary tertiary widget widgets"),
        (Evidence.Hidden, "hidden invisible noprint screenreader visuallyhidden sronly offscreen"),
        (Evidence.Form, "form login signin register search searchbox poll quiz fields"),
        (Evidence.Widget, "gallery slideshow carousel slider player video audio podcast infographic lightbox"),
        (Evidence.Notice, "cookie cookies consent gdpr ccpa modal popup popover tooltip overlay regwall banner toast onetrust message msg error errors notification privacy adblock adblocker"),
        (Evidence.Contents, "toc tableofcontents"),
        (Evidence.Body, "articlebody storybody postbody entrycontent articlecontent postcontent storycontent bodycopy articletext storytext bodytext hentry"));

    private static readonly Dictionary<string, Evidence> Pair = Table(
        (Evidence.Navigation, "site-header page-header global-header skip-link site-footer"),
        (Evidence.Related, "read-more read-next up-next more-from more-stories more-news see-also also-read also-like you-may most-read most-popular most-viewed next-article next-post prev-post post-navigation related-posts inline-link latest-news latest-stories further-reading editors-picks top-stories"),
        (Evidence.Share, "social-media follow-us share-buttons"),
        (Evidence.Promo, "support-box support-us support-banner sign-up email-signup opt-in call-to"),
        (Evidence.Caption, "image-credit photo-credit image-caption media-caption photo-caption"),
        (Evidence.Byline, "post-meta entry-meta article-meta meta-data publish-date published-date post-date article-date entry-date read-time reading-time about-author author-bio article-info post-info article-header"),
        (Evidence.Tags, "tag-list post-tags article-tags entry-tags article-topics"),
        (Evidence.Hidden, "sr-only visually-hidden screen-reader is-hidden print-only"),
        (Evidence.Contents, "table-of"),
        (Evidence.Body, "article-body story-body post-body entry-content article-content post-content story-content body-copy article-text story-text body-text content-body main-content rich-text"));

    /// <summary>A class that begins so speaks of what the element has or lacks, not of what it is.</summary>
    private static readonly string[] Negations = ["has", "have", "no", "not", "non", "with", "without", "hide", "show", "js", "supports"];

    private static readonly FrozenDictionary<string, Meaning>.AlternateLookup<ReadOnlySpan<char>> Meanings = Gather().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, Evidence>.AlternateLookup<ReadOnlySpan<char>> Pairs = Pair.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int LongestPair = Pair.Keys.Max(pair => pair.Length);

    /// <summary>What a class attribute or id says.</summary>
    public static Evidence Read(ReadOnlySpan<char> names)
    {
        var evidence = Evidence.None;
        Span<char> pair = stackalloc char[LongestPair];
        ReadOnlySpan<char> first = [];   // the word before, if it begins a pair
        var negated = false;
        for (var at = 0; at < names.Length;)
        {
            var c = names[at];
            if (!char.IsAsciiLetter(c))
            {
                var utility = c is ':' or '[' or '/';   // a utility class speaks of looks
                if (utility || char.IsWhiteSpace(c))
                    first = [];
                negated &= !char.IsWhiteSpace(c);
                at = utility ? TokenEnd(names, at) : at + 1;
                continue;
            }

            var word = names[at..WordEnd(names, at)];
            at += word.Length;
            if (!Meanings.TryGetValue(word, out var meaning))
            {
                first = [];
                continue;
            }

            negated |= meaning.Negates;
            if (!negated)
            {
                evidence |= meaning.Evidence;
                if (meaning.EndsPair && !first.IsEmpty && pair.TryWrite($"{first}-{word}", out var length) && Pairs.TryGetValue(pair[..length], out var both))
                    evidence |= both;
            }

            first = meaning.BeginsPair ? word : [];
        }

        return evidence;
    }

    /// <summary>Words end where letters end, and where a capital follows a small letter.</summary>
    private static int WordEnd(ReadOnlySpan<char> names, int start)
    {
        var end = start + 1;
        while (end < names.Length && char.IsAsciiLetter(names[end]) && !(char.IsAsciiLetterUpper(names[end]) && char.IsAsciiLetterLower(names[end - 1])))
            end++;
        return end;
    }

    private static int TokenEnd(ReadOnlySpan<char> names, int at)
    {
        while (at < names.Length && !char.IsWhiteSpace(names[at]))
            at++;
        return at;
    }

    private static Dictionary<string, Evidence> Table(params (Evidence Evidence, string Words)[] rows)
    {
        var table = new Dictionary<string, Evidence>();
        foreach (var (evidence, words) in rows)
            foreach (var word in words.Split(' '))
                table[word] = table.GetValueOrDefault(word) | evidence;
        return table;
    }

    /// <summary>One table for all that is asked about a word: most words of class names are in none.</summary>
    private static FrozenDictionary<string, Meaning> Gather()
    {
        var begins = Pair.Keys.Select(pair => pair.Split('-')[0]).ToHashSet();
        var ends = Pair.Keys.Select(pair => pair.Split('-')[1]).ToHashSet();
        return Single.Keys.Union(begins).Union(ends).Union(Negations)
            .ToFrozenDictionary(word => word, word => new Meaning(Single.GetValueOrDefault(word), Negations.Contains(word), begins.Contains(word), ends.Contains(word)), StringComparer.OrdinalIgnoreCase);
    }

    /// <param name="Evidence">What the word says by itself.</param>
    /// <param name="Negates">Whether it takes back what follows in its class.</param>
    /// <param name="BeginsPair">Whether it is the first word of a pair.</param>
    /// <param name="EndsPair">Whether it is the second.</param>
    private readonly record struct Meaning(Evidence Evidence, bool Negates, bool BeginsPair, bool EndsPair);
}
