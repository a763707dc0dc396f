using NewsHub.Analysis.Quotes;

namespace NewsHub.Web.Pages.Stories;

/// <summary>A run of words of one outlet's print, beside the fullest wording. All but those left out are the print, word for word.</summary>
/// <param name="Kind">How it compares.</param>
/// <param name="Text">The words, with the space before them.</param>
public sealed record PrintRun(PrintRunKind Kind, string Text)
{
    /// <summary>The space before the words, which no mark of theirs covers.</summary>
    public string Space => Text[..(Text.Length - Text.TrimStart().Length)];

    /// <summary>The words without the space around them.</summary>
    public string Words => Text.Trim();

    /// <summary>The space after the words, where the print goes on without one of its own.</summary>
    public string After => Text[Text.TrimEnd().Length..];

    /// <summary>Compares a print with its statement's fullest wording. Other punctuation and capitals are shown as printed and not marked.</summary>
    public static IReadOnlyList<PrintRun> Of(Print print, Statement statement)
    {
        var runs = new List<PrintRun>();
        var breaks = Breaks(print);
        var position = 0;
        foreach (var run in WordDiff.Compare(statement.Wording, print.Wording, ignoreCase: true))
        {
            var isWord = run.Text.Any(char.IsLetterOrDigit);
            if (run.Kind is DiffKind.Deleted)
            {
                if (isWord)
                    runs.Add(new PrintRun(PrintRunKind.LeftOut, run.Text));
                continue;
            }

            var kind = run.Kind is DiffKind.Inserted && isWord ? PrintRunKind.OnlyHere : PrintRunKind.Same;
            var from = 0;
            foreach (var cut in breaks.Where(cut => cut >= position && cut < position + run.Text.Length).Select(cut => cut - position))
            {
                Add(runs, kind, run.Text[from..cut]);
                runs.Add(new PrintRun(PrintRunKind.Break, ""));
                from = cut + 1; // the space that joins the pieces
            }

            Add(runs, kind, run.Text[from..]);
            position += run.Text.Length;
        }

        return [.. runs.Select((run, i) => run.Kind is PrintRunKind.LeftOut && i + 1 < runs.Count && runs[i + 1].Text is [var next, ..] && char.IsLetterOrDigit(next) ? run with { Text = run.Text + ' ' } : run)];
    }

    /// <summary>Places in <see cref="Print.Wording"/> where one piece ends and the joining space stands.</summary>
    private static List<int> Breaks(Print print)
    {
        var breaks = new List<int>();
        var end = 0;
        foreach (var piece in print.Pieces.SkipLast(1))
        {
            end += piece.Text.Length;
            breaks.Add(end++);
        }

        return breaks;
    }

    private static void Add(List<PrintRun> runs, PrintRunKind kind, string text)
    {
        if (text.Length > 0)
            runs.Add(new PrintRun(kind, text));
    }
}

/// <summary>How a run of a print compares with the fullest wording.</summary>
public enum PrintRunKind
{
    /// <summary>The same words.</summary>
    Same,
    /// <summary>Words that only this outlet prints.</summary>
    OnlyHere,
    /// <summary>Words of the fullest wording that it does not print.</summary>
    LeftOut,
    /// <summary>Where the outlet closes the quotation marks and opens them again.</summary>
    Break,
}
