using System.Buffers;
using System.Globalization;

namespace NewsHub.Analysis.Urls;

/// <summary>
/// A text as a browser searches it for a text directive: white space runs are one space, block boundaries cannot be crossed by a term,
/// case does not matter and a match begins and ends at word boundaries. Offsets here are offsets into that form.
/// </summary>
public sealed class SearchedText
{
    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create([.. Enumerable.Range(char.MinValue, char.MaxValue + 1).Select(code => (char)code).Where(char.IsWhiteSpace)]);

    private readonly string _shown;

    // Offsets of the original's characters that are not shown: few, where a number for each character would take four times the text.
    private readonly List<int> _leftOut = [];

    /// <summary>Prepares a text whose blocks are separated by line breaks.</summary>
    public SearchedText(string text)
    {
        var shown = ArrayPool<char>.Shared.Rent(text.Length);
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var words = text.AsSpan(i);
            if (words.IndexOfAny(WhiteSpace) is var gap and not 0)
            {
                words = gap < 0 ? words : words[..gap];
                words.CopyTo(shown.AsSpan(length));
                length += words.Length;
                i += words.Length;
                if (i == text.Length)
                    break;
            }

            if (length > 0 && !IsGap(shown[length - 1]))
            {
                shown[length++] = text[i] == '\n' ? '\n' : ' ';
            }
            else
            {
                _leftOut.Add(i);
                if (length > 0 && text[i] == '\n')
                    shown[length - 1] = '\n';
            }
        }

        _shown = new string(shown, 0, length);
        ArrayPool<char>.Shared.Return(shown);
    }

    /// <summary>The place of a span of the original text, trimmed of white space and widened to whole words.</summary>
    public TextSpan Locate(TextSpan span)
    {
        var (start, end) = (Shown(span.Start), Shown(span.End));
        while (start < end && IsGap(_shown[start]))
            start++;
        while (end > start && IsGap(_shown[end - 1]))
            end--;
        if (start == end)
            return new TextSpan(start, start);
        while (!IsBoundary(start))
            start--;
        while (!IsBoundary(end))
            end++;
        return new TextSpan(start, end);
    }

    /// <summary>The words as the page shows them.</summary>
    public string Words(TextSpan term) => term.Of(_shown);

    /// <summary>Where the block that holds an offset ends.</summary>
    public int BlockEnd(int offset)
    {
        var end = _shown.IndexOf('\n', offset);
        return end < 0 ? _shown.Length : end;
    }

    /// <summary>The end of at most <paramref name="count"/> words from an offset, within its block and not beyond <paramref name="limit"/>.</summary>
    public int Forward(int from, int limit, int count)
    {
        limit = Math.Min(limit, BlockEnd(from));
        var end = from;
        for (; count > 0 && end < limit; count--)
        {
            var gap = _shown.IndexOf(' ', end + 1, limit - end - 1);
            end = gap < 0 ? limit : gap;
        }

        return end;
    }

    /// <summary>The beginning of at most <paramref name="count"/> words before an offset, within their block and not before <paramref name="limit"/>.</summary>
    public int Backward(int to, int limit, int count)
    {
        limit = Math.Max(limit, _shown.LastIndexOf('\n', to - 1) + 1);
        var start = to;
        for (; count > 0 && start > limit; count--)
            start = limit + _shown.AsSpan(limit, start - 1 - limit).LastIndexOf(' ') + 1;
        while (start < to && IsGap(_shown[start]))
            start++;
        return start;
    }

    /// <summary>At most <paramref name="count"/> words just before an offset, all from one block; null at the beginning of the text.</summary>
    public TextSpan? Before(int offset, int count)
    {
        while (offset > 0 && IsGap(_shown[offset - 1]))
            offset--;
        return offset == 0 ? null : new TextSpan(Backward(offset, 0, count), offset);
    }

    /// <summary>At most <paramref name="count"/> words just after an offset, all from one block; null at the end of the text.</summary>
    public TextSpan? After(int offset, int count)
    {
        offset = SkipGap(offset);
        return offset == _shown.Length ? null : new TextSpan(offset, Forward(offset, _shown.Length, count));
    }

    /// <summary>Where a browser first finds the term <paramref name="start"/>, directly after <paramref name="prefix"/> and before <paramref name="suffix"/> when there are such; -1 for nowhere.</summary>
    public int FirstStart(TextSpan? prefix, TextSpan start, TextSpan? suffix)
    {
        var first = prefix ?? start;
        for (var at = Find(first, 0); at >= 0; at = Find(first, at + 1))
        {
            var place = prefix is null ? at : SkipGap(at + first.Length);
            if (StandsAt(start, place) && (suffix is not { } after || StandsAt(after, SkipGap(place + start.Length))))
                return place;
        }

        return -1;
    }

    /// <summary>Where the first match of <paramref name="end"/> after an offset ends, directly before <paramref name="suffix"/> when there is one; -1 for nowhere.</summary>
    public int FirstEnd(int from, TextSpan end, TextSpan? suffix)
    {
        for (var at = Find(end, from); at >= 0; at = Find(end, at + 1))
            if (suffix is not { } after || StandsAt(after, SkipGap(at + end.Length)))
                return at + end.Length;
        return -1;
    }

    private int Shown(int offset)
    {
        var leftOut = _leftOut.BinarySearch(offset);
        return offset - (leftOut < 0 ? ~leftOut : leftOut);
    }

    private int Find(TextSpan term, int from)
    {
        var words = _shown.AsSpan(term.Start, term.Length);
        for (; from <= _shown.Length; from++)
        {
            var next = _shown.AsSpan(from).IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (next < 0)
                return -1;
            from += next;
            if (IsBoundary(from) && IsBoundary(from + words.Length))
                return from;
        }

        return -1;
    }

    private bool StandsAt(TextSpan term, int offset) =>
        offset + term.Length <= _shown.Length && _shown.AsSpan(offset, term.Length).Equals(_shown.AsSpan(term.Start, term.Length), StringComparison.OrdinalIgnoreCase)
        && IsBoundary(offset) && IsBoundary(offset + term.Length);

    private int SkipGap(int offset)
    {
        while (offset < _shown.Length && IsGap(_shown[offset]))
            offset++;
        return offset;
    }

    private bool IsBoundary(int offset) =>
        offset <= 0 || offset >= _shown.Length || !IsWordCharacter(_shown[offset - 1]) || !IsWordCharacter(_shown[offset]);

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static bool IsGap(char c) => c is ' ' or '\n';
}
