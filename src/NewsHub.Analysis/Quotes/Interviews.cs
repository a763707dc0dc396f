using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Quotes;

/// <summary>Interviews printed as questions and answers: each line begins with the speaker's name and a colon, with or without quotation marks.</summary>
internal static class Interviews
{
    /// <summary>Fewer labelled lines on end may be captions and links ("Photo: …", "Related: …").</summary>
    private const int FewestLines = 3;

    private const int LongestLabel = 40;
    private const int MostLabelWords = 4;

    /// <summary>Puts the lines of interviews among the other quotations, in order; marks within such a line are nested ones.</summary>
    public static List<Quotation> Merge(string text, List<Quotation> quotations)
    {
        var lines = Lines(text);
        if (lines.Count == 0)
            return WithoutLabels(text, quotations);
        var merged = new List<Quotation>();
        var next = 0;
        foreach (var line in lines)
        {
            while (next < quotations.Count && quotations[next].Open < line.Open)
                merged.Add(quotations[next++]);
            if (merged.Count > 0 && merged[^1].End > line.Open || next < quotations.Count && quotations[next].Open == line.Open)
                continue;
            merged.Add(line);
            while (next < quotations.Count && quotations[next].Open < line.End)
                next++;
        }

        merged.AddRange(quotations.Skip(next));
        return WithoutLabels(text, merged);
    }

    /// <summary>Whether a label stands for whoever answers ("A:"), whose name is told elsewhere.</summary>
    public static bool IsAnswer(ReadOnlySpan<char> label) => label is "A" or "Answer" or "ANSWER";

    private static bool IsQuestion(ReadOnlySpan<char> label) => label is "Q" or "Question" or "QUESTION" or "Interviewer" or "INTERVIEWER";

    /// <summary>The labelled lines that stand together as an interview; questions of nobody who is named are left out.</summary>
    private static List<Quotation> Lines(string text)
    {
        var lines = new List<Quotation>();
        var run = new List<Quotation>();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                if (Read(text, start, end) is { } line)
                    run.Add(line);
                else
                    Close(text, run, lines);
            }

            start = end + 1;
        }

        Close(text, run, lines);
        return lines;
    }

    private static void Close(string text, List<Quotation> run, List<Quotation> lines)
    {
        if (IsInterview(text, run))
            lines.AddRange(run.Where(line => !IsQuestion(line.Label!.Value.Of(text))));
        run.Clear();
    }

    /// <summary>Two speakers at least, one of whom speaks again; a question and its answer suffice.</summary>
    private static bool IsInterview(string text, List<Quotation> run)
    {
        if (run.Count < 2)
            return false;
        var labels = run.Select(line => line.Label!.Value.Of(text)).ToList();
        var different = labels.Distinct(StringComparer.Ordinal).Count();
        return labels.Exists(label => IsQuestion(label)) && labels.Exists(label => !IsQuestion(label))
            || run.Count >= FewestLines && different >= 2 && different < run.Count;
    }

    /// <summary>"VALE: We sail on Monday."; null for any other line.</summary>
    private static Quotation? Read(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        if (LabelAt(text, start, end) is not { } label)
            return null;
        var first = label.End + 1;
        while (first < end && char.IsWhiteSpace(text[first]))
            first++;
        while (end > first && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end <= first ? null : new Quotation(first, new TextSpan(first, end), end, IsUnclosed: false, Continues: false, label);
    }

    /// <summary>A name or letter before a colon and a space.</summary>
    private static TextSpan? LabelAt(string text, int start, int end)
    {
        var words = 1;
        for (var i = start; i < end && i < start + LongestLabel; i++)
        {
            var c = text[i];
            if (c == ':')
                return i > start && i + 1 < end && char.IsWhiteSpace(text[i + 1]) ? new TextSpan(start, i) : null;
            if (c == ' ')
                words++;
            var opensWord = i == start || text[i - 1] == ' ';
            if (words > MostLabelWords || opensWord && !char.IsUpper(c) || !opensWord && !char.IsLetter(c) && c is not (' ' or '.' or '-' or '\'' or '’'))
                return null;
        }

        return null;
    }

    /// <summary>"“VALE: We sail on Monday.”": where transcripts stand in marks, the label is none of the words.</summary>
    private static List<Quotation> WithoutLabels(string text, List<Quotation> quotations)
    {
        var labels = new TextSpan?[quotations.Count];
        var different = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < quotations.Count; i++)
            if (quotations[i].Label is null && LabelAt(text, quotations[i].Words.Start, quotations[i].Words.End) is { } label && IsCapital(label.Of(text)))
            {
                labels[i] = label;
                different.Add(label.Of(text));
            }

        if (different.Count < 2)
            return quotations;
        return [.. quotations.Select((quotation, i) => labels[i] is { } label ? quotation with { Words = AfterLabel(text, quotation.Words, label), Continues = false, Label = label } : quotation)];
    }

    private static TextSpan AfterLabel(string text, TextSpan words, TextSpan label)
    {
        var first = label.End + 1;
        while (first < words.End - 1 && char.IsWhiteSpace(text[first]))
            first++;
        return new TextSpan(first, words.End);
    }

    private static bool IsCapital(string label) => label.Length > 1 && label.All(c => !char.IsLetter(c) || char.IsUpper(c));
}
