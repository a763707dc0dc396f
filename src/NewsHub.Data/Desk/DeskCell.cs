using System.Globalization;

namespace NewsHub.Data.Desk;

/// <summary>
/// One thing that an action may change, by name: "member|17" is the place of article 17. An action is recorded as the cells that it touched,
/// before and after; undoing it writes the former values. What a kind of cell is made of stands in <see cref="DeskCells"/>.
/// </summary>
/// <param name="Kind">One of <see cref="DeskCells"/>.</param>
/// <param name="Key">Which one of that kind; parts are joined by <see cref="Separator"/>.</param>
public readonly record struct DeskCell(string Kind, string Key)
{
    /// <summary>Between the parts of a name.</summary>
    public const char Separator = '|';

    /// <summary>An article's place: its story, with score and reasons.</summary>
    public static DeskCell Member(long article) => new("member", Text(article));

    /// <summary>The article whose text an article republishes.</summary>
    public static DeskCell Copy(long article) => new("copy", Text(article));

    /// <summary>Whether an article is out of sight.</summary>
    public static DeskCell HiddenArticle(long article) => new("hidden-article", Text(article));

    /// <summary>The story that tells a story's event now.</summary>
    public static DeskCell Redirect(long story) => new("redirect", Text(story));

    /// <summary>A story's pinned headline and lead article.</summary>
    public static DeskCell Pin(long story) => new("pin", Text(story));

    /// <summary>Whether a story is out of sight.</summary>
    public static DeskCell HiddenStory(long story) => new("hidden-story", Text(story));

    /// <summary>When an editor last arranged a story's articles.</summary>
    public static DeskCell Arranged(long story) => new("arranged", Text(story));

    /// <summary>What was decided on two articles.</summary>
    public static DeskCell Pair(long one, long other) => new("pair", Text(Math.Min(one, other), Math.Max(one, other)));

    /// <summary>What was decided on a quotation: by its article and words.</summary>
    public static DeskCell Quote(long article, string words) => new("quote", $"{Text(article)}{Separator}{words}");

    /// <summary>One ruling about a gift.</summary>
    public static DeskCell Gift(long ruling) => new("gift", Text(ruling));

    /// <summary>The name of a person or organisation.</summary>
    public static DeskCell PartyName(long party) => new("party-name", Text(party));

    /// <summary>Who a party turned out to be.</summary>
    public static DeskCell PartyRedirect(long party) => new("party-redirect", Text(party));

    /// <summary>A form of a party's name.</summary>
    public static DeskCell Alias(long party, string key) => new("alias", $"{Text(party)}{Separator}{key}");

    /// <summary>A question about two stories.</summary>
    public static DeskCell Suggestion(long one, long other) => new("suggestion", Text(Math.Min(one, other), Math.Max(one, other)));

    /// <summary>Two stories of one giver.</summary>
    public static DeskCell Sequel(long earlier, long later) => new("sequel", Text(earlier, later));

    /// <summary>How a question of the queue was answered.</summary>
    public static DeskCell Mark(QueueKind kind, string subject) => new("mark", $"{kind}{Separator}{subject}");

    /// <summary>How far the pipeline has come with an entry.</summary>
    public static DeskCell Entry(long entry) => new("entry", Text(entry));

    /// <summary>How a source is followed.</summary>
    public static DeskCell Source(int source) => new("source", Text(source));

    /// <summary>Whether a source's lead images are shown.</summary>
    public static DeskCell Images(int source) => new("images", Text(source));

    /// <summary>The visit out of its turn that was asked for.</summary>
    public static DeskCell Visit(int source) => new("visit", Text(source));

    /// <summary>The number by which a cell of one number goes; null for any other.</summary>
    public long? Id => long.TryParse(Key, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Reads a name.</summary>
    public static DeskCell Parse(string name) => name.IndexOf(Separator) is > 0 and var at ? new(name[..at], name[(at + 1)..]) : throw new FormatException($"'{name}' names no cell.");

    /// <summary>Its name.</summary>
    public override string ToString() => $"{Kind}{Separator}{Key}";

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static string Text(long one, long other) => $"{Text(one)}{Separator}{Text(other)}";
}
