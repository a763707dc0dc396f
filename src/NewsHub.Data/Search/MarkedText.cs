namespace NewsHub.Data.Search;

/// <summary>Plain text, some words of which are what was looked for. It is text and never markup: whoever shows it encodes each run.</summary>
/// <param name="Runs">The text in order.</param>
public sealed record MarkedText(IReadOnlyList<MarkedRun> Runs)
{
    /// <summary>What PostgreSQL puts before and after a hit: characters of the private use area, which are taken out of the text first.</summary>
    internal const char Begin = '\uE000', End = '\uE001';

    /// <summary>The text without marks.</summary>
    public string Text => string.Concat(Runs.Select(run => run.Text));

    /// <summary>Whether anything in it is what was looked for.</summary>
    public bool HasMatch => Runs.Any(run => run.IsMatch);

    /// <summary>A text without any.</summary>
    public static MarkedText Plain(string text) => new([new MarkedRun(text, false)]);

    /// <summary>Reads what PostgreSQL marked.</summary>
    internal static MarkedText Parse(string marked)
    {
        var runs = new List<MarkedRun>();
        var isMatch = false;
        var from = 0;
        for (var i = 0; i <= marked.Length; i++)
        {
            if (i < marked.Length && marked[i] is not (Begin or End))
                continue;
            if (i > from)
                runs.Add(new MarkedRun(marked[from..i], isMatch));
            isMatch = i < marked.Length && marked[i] == Begin;
            from = i + 1;
        }

        return new MarkedText(runs);
    }

    /// <summary>A column as SQL, its hits marked; a text that looks like markup is left unmarked, since PostgreSQL would leave its tags out.</summary>
    /// <param name="column">SQL that yields text.</param>
    /// <param name="words">SQL that yields what is looked for; null to mark nothing.</param>
    internal static string Sql(string column, string? words)
    {
        var clean = $"translate({column}, U&'\\E000\\E001', '')";
        return words is null ? clean : $"case when position('<' in {column}) > 0 then {clean} else ts_headline('{SearchSchema.Configuration}', {clean}, {words}, U&'StartSel=\\E000, StopSel=\\E001, HighlightAll=true') end";
    }
}

/// <summary>A run of a text.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="IsMatch">Whether it is what was looked for.</param>
public sealed record MarkedRun(string Text, bool IsMatch);
