using NewsHub.Analysis.Extraction.Content;

namespace NewsHub.Analysis.Extraction.Metadata;

/// <summary>The dates that a page shows its readers around the headline.</summary>
/// <param name="Published">The first that is not said to be of a change.</param>
/// <param name="Updated">The first that is.</param>
internal readonly record struct ShownDates(DateTimeOffset? Published, DateTimeOffset? Updated)
{
    /// <summary>A longer line is a sentence that happens to hold a date.</summary>
    private const int MaximumLine = 150;

    /// <summary>Words beside date and label: a writer's name, a place, the time that reading takes.</summary>
    private const int MaximumOther = 9;

    /// <summary>Words of a line that is a label for the next.</summary>
    private const int MaximumLabel = 3;

    private static readonly string[] UpdateWords = ["updat", "modif", "revis", "edited", "changed", "actualiz", "aktualisiert", "mis à jour", "mise à jour", "aggiornat", "atualizad", "bijgewerkt", "geändert"];

    private static readonly string[] PublicationWords = ["publish", "posted", "first", "created", "released", "publica", "publié", "veröffentlicht", "pubblicat", "geplaatst", "erstellt"];

    private enum Label
    {
        None,
        Published,
        Updated,
    }

    /// <summary>Reads lines in their order on the page; a line that is more than its date counts nothing.</summary>
    /// <param name="lines">Lines around the headline.</param>
    /// <param name="dayFirst">Whether 3/5/2024 is the third of May.</param>
    public static ShownDates Read(IEnumerable<string> lines, bool dayFirst)
    {
        DateTimeOffset? published = null;
        DateTimeOffset? updated = null;
        var label = Label.None;
        foreach (var line in lines)
        {
            var dates = line.Length <= MaximumLine ? DateText.All(line, dayFirst).ToList() : [];
            if (dates.Count == 0)
            {
                label = Words.Count(line) <= MaximumLabel ? LabelIn(line) : Label.None;
                continue;
            }

            if (IsSentence(line, dates))
                continue;
            var end = 0;
            foreach (var date in dates)
            {
                var said = LabelIn(line.AsSpan(end, date.Start - end));
                if ((said == Label.None ? label : said) == Label.Updated)
                    updated ??= date.Date;
                else
                    published ??= date.Date;
                (end, label) = (date.End, Label.None);
            }
        }

        return new ShownDates(published, updated);
    }

    private static bool IsSentence(string line, List<DateText.Dated> dates)
    {
        var dated = dates.Sum(date => Words.Count(line[date.Start..date.End]));
        return Words.Count(line) - dated > MaximumOther;
    }

    private static Label LabelIn(ReadOnlySpan<char> text)
    {
        foreach (var word in UpdateWords)
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                return Label.Updated;
        foreach (var word in PublicationWords)
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                return Label.Published;
        return Label.None;
    }
}
