namespace NewsHub.Evaluation.Measures;

/// <summary>A text whose annotation counts code points, where ours counts UTF-16 code units.</summary>
internal sealed class CodePoints
{
    private readonly int[] _units;
    private readonly Dictionary<int, int> _points;

    /// <param name="text">The text.</param>
    public CodePoints(string text)
    {
        Text = text;
        var units = new List<int>();
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
            units.Add(i);
        units.Add(text.Length);
        _units = [.. units];
        _points = _units.Select((unit, point) => (unit, point)).ToDictionary(pair => pair.unit, pair => pair.point);
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The code point that begins at a code unit; null within a surrogate pair and outside the text.</summary>
    public int? Point(int? unit) => unit is { } known && _points.TryGetValue(known, out var point) ? point : null;

    /// <summary>The text between two code points.</summary>
    public ReadOnlySpan<char> Slice(int start, int end) => end <= start ? [] : Text.AsSpan(_units[start]..Math.Min(_units[end], Text.Length));

    /// <summary>The first code unit of a code point.</summary>
    public char At(int point) => Text[_units[point]];
}
