using System.Globalization;
using System.Text.RegularExpressions;
using NewsHub.Data.Desk;
using NewsHub.Data.Desk.Plans;

namespace NewsHub.Web.Pages.Desk;

/// <summary>What an editor asks for: every form of the desk sends some of these fields, and gets them back when it cannot be done.</summary>
public sealed partial class DeskForm
{
    private static readonly TimeSpan Later = TimeSpan.FromDays(1);

    /// <summary>What to do ("merge", "split" …).</summary>
    public string? Do { get; set; }

    /// <summary>The story worked on.</summary>
    public long? Story { get; set; }

    /// <summary>The other story, article or party: its number or its address.</summary>
    public string? Other { get; set; }

    /// <summary>One article.</summary>
    public long? Article { get; set; }

    /// <summary>One print of a quotation.</summary>
    public long? Quote { get; set; }

    /// <summary>A person or organisation.</summary>
    public long? Party { get; set; }

    /// <summary>An entry of a feed.</summary>
    public long? Entry { get; set; }

    /// <summary>Articles picked by checkbox.</summary>
    public List<long> Articles { get; set; } = [];

    /// <summary>Articles of the other story that stay out of a merge.</summary>
    public List<long> LeaveOut { get; set; } = [];

    /// <summary>A gift of the ledger.</summary>
    public long? Gift { get; set; }

    /// <summary>One claim of it.</summary>
    public long? Claim { get; set; }

    /// <summary>Claims picked by checkbox.</summary>
    public List<long> Claims { get; set; } = [];

    /// <summary>The gift as it was seen.</summary>
    public GiftFields Was { get; set; } = new();

    /// <summary>The gift as it shall be.</summary>
    public GiftFields Now { get; set; } = new();

    /// <summary>A headline that stays.</summary>
    public string? Headline { get; set; }

    /// <summary>The article that leads.</summary>
    public long? Lead { get; set; }

    /// <summary>A new name.</summary>
    public string? Name { get; set; }

    /// <summary>The name that was seen.</summary>
    public string? SeenName { get; set; }

    /// <summary>Speakers, separated by semicolons.</summary>
    public string? Speakers { get; set; }

    /// <summary>Why.</summary>
    public string? Why { get; set; }

    /// <summary>Versions of the stories seen: "3=17,9=22".</summary>
    public string? Seen { get; set; }

    /// <summary>The queue's question.</summary>
    public QueueKind? Kind { get; set; }

    /// <summary>What the question is about.</summary>
    public string? Subject { get; set; }

    /// <summary>The same for people.</summary>
    public string? Title { get; set; }

    /// <summary>A path of ours to go back to.</summary>
    public string? Back { get; set; }

    /// <summary>The number in <see cref="Other"/>; null where there is none.</summary>
    public long? OtherId => Other is { } text && (InAddress().Match(text) is { Success: true } match || (match = Alone().Match(text)).Success)
        && long.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Whether a headline can be typed.</summary>
    public bool HasHeadline => Do is "merge" or "split" or "pin";

    /// <summary>Whether it has to be said why.</summary>
    public bool NeedsReason => Do?.StartsWith("hide", StringComparison.Ordinal) == true || Gift is not null;

    /// <summary>The versions seen, by story.</summary>
    public IReadOnlyDictionary<long, long> SeenVersions()
    {
        var seen = new Dictionary<long, long>();
        foreach (var pair in (Seen ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
            if (pair.Split('=') is [var story, var version] && long.TryParse(story, CultureInfo.InvariantCulture, out var id) && long.TryParse(version, CultureInfo.InvariantCulture, out var number))
                seen[id] = number;
        return seen;
    }

    /// <summary>Writes versions for <see cref="Seen"/>.</summary>
    public static string SeenOf(IEnumerable<KeyValuePair<long, long>> versions) => string.Join(',', versions.OrderBy(pair => pair.Key).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}={pair.Value}")));

    /// <summary>The plan that the fields tell; null where they tell none.</summary>
    public DeskPlan? Plan(DateTimeOffset now) => (Do, Story, OtherId, Article) switch
    {
        ("merge", { } story, { } other, _) => new MergeStories(story, other, Typed(Headline), Lead, LeaveOut),
        ("split", { } story, _, _) => new SplitStory(story, Articles, Typed(Headline)),
        ("move", _, { } other, { } article) => new MoveArticle(article, other),
        ("copy", _, var original, { } article) => new MarkCopy(article, original),
        ("keep", _, _, { } article) => new KeepTogether(article),
        ("hide-article" or "show-article", _, _, { } article) => new HideArticle(article, Do == "hide-article"),
        ("hide-story" or "show-story", { } story, _, _) => new HideStory(story, Do == "hide-story"),
        ("pin", { } story, _, _) => new PinStory(story, Typed(Headline), Lead),
        ("apart", { } story, { } other, _) => new KeepApart(story, other),
        _ => PlanOfGift() ?? PlanOfOther(now),
    };

    private DeskPlan? PlanOfGift() => (Do, Gift, Claim) switch
    {
        ("correct-gift", { } gift, _) => Now.Since(Was) is { } decision ? new CorrectGift(gift, decision) : null,
        ("choose", { } gift, { } claim) => new ChooseClaim(gift, claim),
        ("reject-gift" or "restore-gift", { } gift, _) => new RejectGift(gift, Do == "reject-gift"),
        ("merge-gifts", { } gift, _) => OtherGiftId is { } other ? new MergeGifts(gift, other) : null,
        ("split-gift", { } gift, _) => new SplitGift(gift, Claims),
        _ => null,
    };

    private DeskPlan? PlanOfOther(DateTimeOffset now) => (Do, Quote, Party, Entry) switch
    {
        ("hide-quote" or "show-quote", { } quote, _, _) => RuleQuote.Hide(quote, Do == "hide-quote"),
        ("speaker", { } quote, _, _) => RuleQuote.Speakers(quote, [.. (Speakers ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]),
        ("rename", _, { } party, _) => new RenameParty(party, Name ?? "", SeenName ?? ""),
        ("merge-parties", _, { } party, _) when OtherId is { } other => new MergeParties(party, other),
        ("retry" or "drop", _, _, { } entry) => new DecideItem(entry, Do == "retry"),
        ("settle" or "later", _, _, _) when (Kind, Subject) is ({ } kind, { Length: > 0 } subject) => new AnswerQuestion(kind, subject, Title ?? subject, Do == "later" ? now + Later : null),
        _ => null,
    };

    private long? OtherGiftId => Other is { } text && (GiftInAddress().Match(text) is { Success: true } match || (match = Alone().Match(text)).Success)
        && long.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex(@"/(?:stories|people|organisations)/(\d{1,18})(?!\d)")]
    private static partial Regex InAddress();

    [GeneratedRegex(@"/(?:giving|gifts)/(\d{1,18})(?!\d)")]
    private static partial Regex GiftInAddress();

    [GeneratedRegex(@"^\s*(\d{1,18})\s*$")]
    private static partial Regex Alone();
}
