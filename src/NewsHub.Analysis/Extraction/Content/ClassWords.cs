using System.Collections.Frozen;

namespace NewsHub.Analysis.Extraction.Content;

/// <summary>
/// What the words of class names and ids say. The words are those that publishers' templates use; they were gathered from the vocabularies that
/// Readability and trafilatura publish (as ideas, not as lists) and from reading which words stand on removed and kept elements in the annotated pages.
/// </summary>
internal static class ClassWords
{
    private static readonly FrozenDictionary<string, Evidence> Single = Table(
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

    private static readonly FrozenDictionary<string, Evidence> Pair = Table(
        (Evidence.Navigation, "site-header page-header global-header skip-link site-footer"),
        (Evidence.Related, "read-more read-next up-next more-from more-stories more-news see-also also-read also-like you-may most-read most-popular most-viewed next-article next-post prev-post post-navigation related-posts inline-link latest-news latest-stories further-reading editors-picks top-stories"),
        (Evidence.Share, "social-media follow-us share-buttons"),
        (Evidence.Promo, "support-box support-us support-banner sign-up email-signup opt-in call-to"),
        (Evidence.Caption, "image-credit photo-credit image-caption media-caption photo-caption"),
        (Evidence.Byline, "post-meta entry-meta article-meta meta-data publish-date published-date post-date article-date entry-date read-time reading-time about-author author-bio article-info post-info article-header"),
        (Evidence.Tags, "tag-list post-tags article-tags entry-tags article-topics"),
        (Evidence.Hidden, "sr-only visually-hidden screen-reader is-hidden print-only"),
        (Evidence.Contents, "table-of"),
        (Evidence.Body, "article-body story-body post-body entry-content article-content post-content story-content body-copy article-text story-text body-text article__body content-body main-content rich-text"));

    /// <summary>A class that begins so speaks of what the element has or lacks, not of what it is.</summary>
    private static readonly FrozenSet<string> Negations = FrozenSet.Create("has", "have", "no", "not", "non", "with", "without", "hide", "show", "js", "supports");

    /// <summary>What a class attribute or id says.</summary>
    public static Evidence Read(ReadOnlySpan<char> names)
    {
        var evidence = Evidence.None;
        Span<char> buffer = stackalloc char[MaximumPair];
        var single = Single.GetAlternateLookup<ReadOnlySpan<char>>();
        var pair = Pair.GetAlternateLookup<ReadOnlySpan<char>>();
        var previous = 0;   // letters of the last word, which stands at the start of the buffer
        var negated = false;
        var at = 0;
        while (at < names.Length)
        {
            var c = names[at];
            if (!char.IsAsciiLetter(c))
            {
                if (char.IsWhiteSpace(c))
                    (previous, negated) = (0, false);
                else if (c is ':' or '[' or '/')
                    (at, previous) = (TokenEnd(names, at), 0);   // a utility class speaks of looks
                at++;
                continue;
            }

            var end = at + 1;
            while (end < names.Length && char.IsAsciiLetter(names[end]) && !(char.IsAsciiLetterUpper(names[end]) && char.IsAsciiLetterLower(names[end - 1])))
                end++;
            var length = end - at;
            if (previous + 1 + length > MaximumPair || length > MaximumPair)
                previous = 0;
            if (length < MaximumPair)
            {
                var start = previous > 0 ? previous + 1 : 0;
                if (previous > 0)
                    buffer[previous] = '-';
                names.Slice(at, length).ToLowerInvariant(buffer[start..]);
                var word = buffer.Slice(start, length);
                negated |= Negations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
                if (!negated && single.TryGetValue(word, out var found))
                    evidence |= found;
                if (!negated && previous > 0 && pair.TryGetValue(buffer[..(start + length)], out found))
                    evidence |= found;
                word.CopyTo(buffer);
                previous = length;
            }

            at = end;
        }

        return evidence;
    }

    private static int TokenEnd(ReadOnlySpan<char> names, int at)
    {
        while (at < names.Length && !char.IsWhiteSpace(names[at]))
            at++;
        return at - 1;
    }

    private const int MaximumPair = 40;

    private static FrozenDictionary<string, Evidence> Table(params (Evidence Evidence, string Words)[] rows)
    {
        var table = new Dictionary<string, Evidence>();
        foreach (var (evidence, words) in rows)
            foreach (var word in words.Split(' '))
                table[word] = table.GetValueOrDefault(word) | evidence;
        return table.ToFrozenDictionary();
    }
}
