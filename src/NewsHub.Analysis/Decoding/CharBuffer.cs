using System.Buffers;
using System.Text;

namespace NewsHub.Analysis.Decoding;

/// <summary>Text that grows, and can be cut back; its memory is rented, unless there is much of it.</summary>
internal sealed class CharBuffer(int capacity) : IDisposable
{
    /// <summary>A longer array (four megabytes) is made for one use: the pool would round it up to a power of two, and keep it for the next document of that kind.</summary>
    private const int LongestRented = 1 << 21;

    private char[] characters = Rent(capacity);

    /// <summary>Number of characters; may be set to a smaller one.</summary>
    public int Length { get; set; }

    /// <summary>What it holds; gone with the next change.</summary>
    public ReadOnlySpan<char> Span => characters.AsSpan(0, Length);

    /// <summary>The same.</summary>
    public ReadOnlyMemory<char> Memory => characters.AsMemory(0, Length);

    /// <summary>Adds one character.</summary>
    public void Append(char c)
    {
        if (Length == characters.Length)
            Grow(1);
        characters[Length++] = c;
    }

    /// <summary>Adds text.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        if (Length + text.Length > characters.Length)
            Grow(text.Length);
        text.CopyTo(characters.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>Puts the bytes' characters in place of what it held.</summary>
    public void Decode(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        Length = 0;
        var most = encoding.GetMaxCharCount(bytes.Length);
        if (most > characters.Length)
            Grow(most);
        Length = encoding.GetChars(bytes, characters);
    }

    /// <inheritdoc/>
    public override string ToString() => new(characters, 0, Length);

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        Return(characters);
        characters = [];
        Length = 0;
    }

    private void Grow(int more)
    {
        var larger = Rent(Math.Max(2 * characters.Length, Length + more));
        characters.AsSpan(0, Length).CopyTo(larger);
        Return(characters);
        characters = larger;
    }

    private static char[] Rent(int length) => length > LongestRented ? GC.AllocateUninitializedArray<char>(length) : ArrayPool<char>.Shared.Rent(length);

    private static void Return(char[] array)
    {
        if (array.Length <= LongestRented)
            ArrayPool<char>.Shared.Return(array);
    }
}
