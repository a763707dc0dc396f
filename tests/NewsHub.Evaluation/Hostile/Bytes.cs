using System.Text;

namespace NewsHub.Evaluation.Hostile;

/// <summary>Cutting and joining documents. Every result is built once, at its full length: the great ones have fifty million bytes.</summary>
internal static class Bytes
{
    /// <summary>Puts pieces one after another.</summary>
    public static byte[] Join(params Piece[] pieces)
    {
        var joined = new byte[pieces.Sum(piece => piece.Bytes.Length * piece.Times)];
        var at = 0;
        foreach (var (bytes, times) in pieces)
        {
            for (var i = 0; i < times; i++, at += bytes.Length)
                bytes.CopyTo(joined.AsMemory(at));
        }

        return joined;
    }

    /// <summary>Puts pieces at a place of a document.</summary>
    public static byte[] Insert(byte[] document, int at, params Piece[] pieces) => Join([document.AsMemory(0, at), .. pieces, document.AsMemory(at)]);

    /// <summary>Something as often as fills a number of bytes, at least once.</summary>
    public static Piece Fill(string unit, int size) => Of(unit) is var one ? new Piece(one, Math.Max(1, size / one.Length)) : default;

    /// <summary>The UTF-8 bytes of a text.</summary>
    public static byte[] Of(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A place behind some tag's end, so that what is put there lies in the content; any place where there is no tag.</summary>
    public static int ContentPlace(byte[] document, Random random)
    {
        var from = random.Next(document.Length + 1);
        var tag = document.AsSpan(from).IndexOf((byte)'>');
        return tag < 0 ? from : from + tag + 1;
    }

    /// <summary>A piece of a document: at most so many bytes.</summary>
    public static Piece Cut(byte[] document, int most, Random random, int times = 1)
    {
        var start = random.Next(document.Length + 1);
        return new Piece(document.AsMemory(start, Math.Min(random.Next(most + 1), document.Length - start)), times);
    }
}

/// <summary>Some bytes, so many times over.</summary>
internal readonly record struct Piece(ReadOnlyMemory<byte> Bytes, int Times)
{
    public static implicit operator Piece(byte[] bytes) => new(bytes, 1);

    public static implicit operator Piece(Memory<byte> bytes) => new(bytes, 1);
}
