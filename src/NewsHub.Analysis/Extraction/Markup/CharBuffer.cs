namespace NewsHub.Analysis.Extraction.Markup;

/// <summary>Text that grows, and can be cut back.</summary>
internal sealed class CharBuffer(int capacity)
{
    private char[] characters = new char[capacity];

    /// <summary>Number of characters; may be set to a smaller one.</summary>
    public int Length { get; set; }

    /// <summary>Adds one character.</summary>
    public void Append(char c)
    {
        if (Length == characters.Length)
            Array.Resize(ref characters, 2 * characters.Length);
        characters[Length++] = c;
    }

    /// <summary>Adds text.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        if (Length + text.Length > characters.Length)
            Array.Resize(ref characters, Math.Max(2 * characters.Length, Length + text.Length));
        text.CopyTo(characters.AsSpan(Length));
        Length += text.Length;
    }

    /// <inheritdoc/>
    public override string ToString() => new(characters, 0, Length);
}
