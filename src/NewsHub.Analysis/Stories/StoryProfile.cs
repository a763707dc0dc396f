namespace NewsHub.Analysis.Stories;

/// <summary>What a story's articles have in common: an article is compared with this, never with one member alone.</summary>
public sealed class StoryProfile
{
    /// <summary>Gathers the members of a story.</summary>
    public StoryProfile(IReadOnlyList<ArticleFacts> members)
    {
        Members = members;
        Terms = Mean(members.Select(member => member.Terms));
        Parties = Mean(members.Select(member => (IReadOnlyDictionary<string, float>)member.Parties.ToDictionary(party => party, _ => 1f)));
        UtteranceKeys = members.SelectMany(member => member.UtteranceKeys).ToHashSet();
        Gifts = [.. members.SelectMany(member => member.Gifts).Distinct()];
        GiftKeys = Gifts.SelectMany(Stories.GiftKeys.Of).ToHashSet(StringComparer.Ordinal);
        First = members.Count == 0 ? default : members.Min(member => member.PublishedAt);
        Last = members.Count == 0 ? default : members.Max(member => member.PublishedAt);
    }

    /// <summary>The articles gathered.</summary>
    public IReadOnlyList<ArticleFacts> Members { get; }

    /// <summary>Mean weight of each term over the members.</summary>
    public IReadOnlyDictionary<string, float> Terms { get; }

    /// <summary>Share of the members that name each party.</summary>
    public IReadOnlyDictionary<string, float> Parties { get; }

    /// <summary>Everything quoted.</summary>
    public IReadOnlySet<long> UtteranceKeys { get; }

    /// <summary>Every gift told as news.</summary>
    public IReadOnlyList<GiftKey> Gifts { get; }

    /// <summary>The same as keys.</summary>
    public IReadOnlySet<string> GiftKeys { get; }

    /// <summary>Publication of the earliest member.</summary>
    public DateTimeOffset First { get; }

    /// <summary>Publication of the latest member.</summary>
    public DateTimeOffset Last { get; }

    private static Dictionary<string, float> Mean(IEnumerable<IReadOnlyDictionary<string, float>> vectors)
    {
        var sums = new Dictionary<string, float>(StringComparer.Ordinal);
        var count = 0;
        foreach (var vector in vectors)
        {
            count++;
            foreach (var (key, value) in vector)
                sums[key] = sums.GetValueOrDefault(key) + value;
        }

        foreach (var key in sums.Keys.ToList())
            sums[key] /= count;
        return sums;
    }
}
