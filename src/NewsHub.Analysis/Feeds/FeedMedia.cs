using System.Globalization;

namespace NewsHub.Analysis.Feeds;

/// <summary>What is attached to an entry, and its picture.</summary>
/// <param name="Image">Null when there is none.</param>
/// <param name="Enclosures">In document order.</param>
internal readonly record struct FeedMedia(Uri? Image, IReadOnlyList<FeedEnclosure> Enclosures)
{
    // A picture that illustrates a text stands at its beginning.
    private const int MaxSearched = 64 * 1024;

    /// <summary>Reads RSS enclosures, Atom enclosure links, Media RSS and iTunes.</summary>
    /// <param name="entry">The entry's element.</param>
    /// <param name="html">Its content, whose first picture is taken when nothing better is declared.</param>
    /// <param name="document">Where the feed was fetched.</param>
    public static FeedMedia Of(FeedElement entry, string? html, Uri? document)
    {
        var media = entry.Topmost("media:content").ToList();
        var enclosures = entry.ChildrenOf("enclosure").Select(element => Enclosure(element, "url", document))
            .Concat(entry.ChildrenOf("link").Where(link => FeedLinks.Relation(link) == "enclosure").Select(link => Enclosure(link, "href", document)))
            .Concat(media.Select(element => Enclosure(element, "url", document)))
            .OfType<FeedEnclosure>()
            .DistinctBy(enclosure => enclosure.Url)
            .ToList();
        return new FeedMedia(Picture(entry, media, enclosures, html, document), enclosures);
    }

    private static FeedEnclosure? Enclosure(FeedElement element, string attribute, Uri? document)
    {
        var url = FeedAddress.Resolve(element[attribute], element, document);
        var length = long.TryParse((element["length"] ?? element["filesize"])?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : (long?)null;
        return url is null ? null : new FeedEnclosure(url, element["type"]?.Trim(), length);
    }

    private static Uri? Picture(FeedElement entry, List<FeedElement> media, List<FeedEnclosure> enclosures, string? html, Uri? document)
    {
        var pictures = media.Where(IsPicture).Select(element => new PictureLink(element, element["url"]))
            .Concat(entry.Topmost("media:thumbnail").Select(element => new PictureLink(element, element["url"])))
            .OrderByDescending(picture => Width(picture.Element))
            .Concat(entry.ChildrenOf("itunes:image").Select(element => new PictureLink(element, element["href"] ?? element["url"])))
            .Concat(entry.ChildrenOf("image").Select(element => new PictureLink(element, element.Child("url")?.Text ?? element["href"] ?? element.Text)));
        return pictures.Select(picture => FeedAddress.Resolve(picture.Address, picture.Element, document)).FirstOrDefault(url => url is not null)
            ?? enclosures.FirstOrDefault(enclosure => enclosure.Type?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true)?.Url
            ?? FirstInContent(entry, html, document);
    }

    private static bool IsPicture(FeedElement element) =>
        element["medium"] == "image" || element["type"]?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true;

    private static int Width(FeedElement element) => int.TryParse(element["width"], NumberStyles.None, CultureInfo.InvariantCulture, out var width) ? width : 0;

    private static Uri? FirstInContent(FeedElement entry, string? html, Uri? document)
    {
        for (var at = 0; html is not null && at < Math.Min(html.Length, MaxSearched);)
        {
            at = html.IndexOf("<img", at, Math.Min(html.Length, MaxSearched) - at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return null;
            var image = StartTag.Read(html, at, CharacterReferences.None);
            at = Math.Max(at + 1, image.End);
            if (IsVisible(image) && FeedAddress.Resolve(Attribute(image, "src"), entry, document) is { } url)
                return url;
        }

        return null;
    }

    /// <summary>Pictures of one pixel count readers.</summary>
    private static bool IsVisible(StartTag image) => Attribute(image, "width") is not ("0" or "1") && Attribute(image, "height") is not ("0" or "1");

    private static string? Attribute(StartTag tag, string name) =>
        tag.Attributes.FirstOrDefault(attribute => attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private readonly record struct PictureLink(FeedElement Element, string? Address);
}
