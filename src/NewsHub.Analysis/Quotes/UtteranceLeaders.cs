namespace NewsHub.Analysis.Quotes;

/// <summary>Finds the leaders of utterances that a print may belong to by what their words share, without comparing it with all of them.</summary>
internal sealed class UtteranceLeaders
{
    /// <summary>Leaders kept under one key, the fullest ones: words that so many statements share are no one's own.</summary>
    private const int MostUnderKey = 64;

    /// <summary>Leaders that one print is aligned with, those that share most keys.</summary>
    private const int MostNear = 16;

    /// <summary>A shorter quotation is no statement of its own; it joins a longer one by the same speaker that holds its words in a row.</summary>
    private const int FewestWords = 3;

    private readonly Dictionary<long, List<int>> _byKey = [];
    private readonly Dictionary<(string Speaker, string Run), List<int>> _byShortRun = [];

    /// <summary>Takes note of the runs that short prints will ask for.</summary>
    public UtteranceLeaders(IEnumerable<StatementPrint> prints)
    {
        foreach (var print in prints)
            if (ShortRun(print) is { } run)
                _byShortRun[run] = [];
    }

    /// <summary>Leaders that share words with the print, those that share most first.</summary>
    public IEnumerable<int> Near(StatementPrint print)
    {
        if (ShortRun(print) is { } run)
            return _byShortRun[run];
        return print.Keys.SelectMany(key => _byKey.TryGetValue(key, out var leaders) ? leaders : [])
            .CountBy(leader => leader)
            .OrderByDescending(shared => shared.Value).ThenBy(shared => shared.Key)
            .Take(MostNear)
            .Select(shared => shared.Key);
    }

    /// <summary>Lets a leader be found.</summary>
    public void Add(StatementPrint leader, int index)
    {
        foreach (var key in leader.Keys)
            Put(_byKey, key, index);
        if (_byShortRun.Count == 0 || leader.Statement.SpeakerKey is not { } speaker)
            return;
        for (var at = 0; at + FewestWords <= leader.Words.Count; at++)
            if (_byShortRun.ContainsKey((speaker, leader.Run(at, FewestWords))))
                Put(_byShortRun, (speaker, leader.Run(at, FewestWords)), index);
    }

    private static (string, string)? ShortRun(StatementPrint print) =>
        print.IsShort && print.Words.Count >= FewestWords && print.Statement.SpeakerKey is { } speaker ? (speaker, print.Run(0, FewestWords)) : null;

    private static void Put<TKey>(Dictionary<TKey, List<int>> leaders, TKey key, int index)
        where TKey : notnull
    {
        if (!leaders.TryGetValue(key, out var under))
            leaders[key] = under = [];
        if (under.Count < MostUnderKey && (under.Count == 0 || under[^1] != index))
            under.Add(index);
    }
}
