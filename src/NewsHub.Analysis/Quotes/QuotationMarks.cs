namespace NewsHub.Analysis.Quotes;

/// <summary>Pairs the quotation marks of a text: curly, straight, guillemets and German; unbalanced and mixed.</summary>
internal static class QuotationMarks
{
    /// <summary>The outermost quotations, in order. A quotation never crosses a paragraph: a reopened one gives a piece for each.</summary>
    /// <remarks>
    /// Single marks are read as the British use them only where they outnumber double ones; elsewhere they stand in headlines and around names.
    /// Where a double mark is typed as two single ones, single marks are nested in what is not read here.
    /// </remarks>
    public static List<Quotation> Find(string text)
    {
        if (HasDoubledSingles(text))
            return Find(text, readSingles: false);
        var found = Find(text, readSingles: true);
        var singles = found.Count(quotation => text[quotation.Open] is '‘' or '\'');
        return singles > 0 && 2 * singles <= found.Count ? Find(text, readSingles: false) : found;
    }

    private static bool HasDoubledSingles(string text)
    {
        var first = text.IndexOf("''", StringComparison.Ordinal);
        return first >= 0 && text.IndexOf("''", first + 2, StringComparison.Ordinal) > 0;
    }

    private static List<Quotation> Find(string text, bool readSingles)
    {
        var found = new List<Quotation>();
        var start = 0;
        var reopened = false;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            if (end > start)
                reopened = FindIn(text, start, end, reopened, readSingles, found);
            start = end + 1;
        }

        return found;
    }

    /// <returns>Whether the paragraph ends inside a quotation.</returns>
    private static bool FindIn(string text, int start, int end, bool reopened, bool readSingles, List<Quotation> found)
    {
        var open = -1;
        var shape = '\0';
        var depth = 0;
        var singles = new SingleMarks(text, start, end);
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (readSingles && open < 0 && c is '‘' or '\'' && singles.CloseOf(i) is var close and > 0)
            {
                Add(text, i, close, false, false, found);
                i = close;
                continue;
            }

            if (!IsMark(c))
                continue;
            var role = RoleAt(text, i, start, end, open >= 0, shape);
            if (role == MarkRole.Opens && open < 0)
            {
                open = i;
                shape = c;
                depth = 0;
            }
            else if (role == MarkRole.Opens && IsClosedTwice(text, i, end))
            {
                depth++;
            }
            else if (role == MarkRole.Opens)
            {
                // The quotation before was never closed; what it holds cannot be told from the report.
                open = i;
                shape = c;
                depth = 0;
            }
            else if (role == MarkRole.Closes && open >= 0 && depth > 0)
            {
                depth--;
            }
            else if (role == MarkRole.Closes && open >= 0)
            {
                Add(text, open, i, false, reopened && IsFirst(text, open, start), found);
                open = -1;
            }
        }

        if (open < 0)
            return false;
        Add(text, open, end, true, reopened && IsFirst(text, open, start), found);
        return true;
    }

    private static void Add(string text, int open, int close, bool unclosed, bool continues, List<Quotation> found)
    {
        int first = open + 1, last = close;
        while (first < last && char.IsWhiteSpace(text[first]))
            first++;
        while (last > first && char.IsWhiteSpace(text[last - 1]))
            last--;
        if (last > first)
            found.Add(new Quotation(open, new TextSpan(first, last), unclosed ? last : close + 1, unclosed, continues));
    }

    private static bool IsFirst(string text, int open, int start) => text.AsSpan(start, open - start).IsWhiteSpace();

    private static bool IsMark(char c) => c is '“' or '”' or '"' or '„' or '«' or '»' or '‟' or '＂';

    private static MarkRole RoleAt(string text, int i, int start, int end, bool isOpen, char shape)
    {
        var c = text[i];
        var before = i > start ? text[i - 1] : ' ';
        var after = i + 1 < end ? text[i + 1] : ' ';
        return c switch
        {
            '„' => MarkRole.Opens,
            '«' => isOpen && shape == '»' ? MarkRole.Closes : MarkRole.Opens,
            '»' => isOpen ? MarkRole.Closes : !char.IsWhiteSpace(after) && char.IsWhiteSpace(before) ? MarkRole.Opens : MarkRole.None,
            '“' when isOpen && (shape == '„' || !char.IsWhiteSpace(before) && !IsOpening(before) && !char.IsLetterOrDigit(after)) => MarkRole.Closes,
            '“' => MarkRole.Opens,
            '”' => isOpen ? MarkRole.Closes : char.IsWhiteSpace(before) && char.IsLetterOrDigit(after) ? MarkRole.Opens : MarkRole.None,
            _ when isOpen => char.IsWhiteSpace(before) && char.IsLetterOrDigit(after) && shape != '"' ? MarkRole.Opens : MarkRole.Closes,
            _ => !char.IsWhiteSpace(after) && (char.IsWhiteSpace(before) || IsOpening(before)) ? MarkRole.Opens : MarkRole.None,
        };
    }

    private static bool IsOpening(char c) => c is '(' or '[' or '{' or '—' or '–' or '-' or '/' or '‘' or '\'' or ':' or '…' or '―' or '.';

    /// <summary>A nested quotation: two closing marks follow before the next opening one.</summary>
    private static bool IsClosedTwice(string text, int from, int end)
    {
        var closes = 0;
        for (var i = from + 1; i < end && closes < 2; i++)
        {
            if (text[i] is '“' or '„' or '«')
                return false;
            if (text[i] is '”' or '"' or '»')
                closes++;
        }

        return closes == 2;
    }

    private enum MarkRole
    {
        None,
        Opens,
        Closes,
    }
}

/// <summary>Words between quotation marks.</summary>
/// <param name="Open">Place of the opening mark.</param>
/// <param name="Words">What stands between the marks, trimmed.</param>
/// <param name="End">One past the closing mark.</param>
/// <param name="IsUnclosed">The paragraph ended first.</param>
/// <param name="Continues">The quotation of the paragraph before was left open and is taken up again.</param>
/// <param name="Label">The name before the colon of an interview's line; null anywhere else.</param>
internal sealed record Quotation(int Open, TextSpan Words, int End, bool IsUnclosed, bool Continues, TextSpan? Label = null);
