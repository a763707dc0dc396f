using System.Text;

namespace NewsHub.Evaluation.Hostile;

/// <summary>Cutting and joining documents. Every result is built once, at its full length: the great ones have fifty million bytes.</summary>
internal static class Bytes
{
    /// <summary>Puts pieces one after another.</summary>
    public static byte[] Join(params ReadOnlyMemory<byte>[] pieces)
    {
        var joined = new byte[pieces.Sum(piece => piece.Length)];
        var at = 0;
        foreach (var piece in pieces)
        {
            piece.CopyTo(joined.AsMemory(at));
            at += piece.Length;
        }

        return joined;
    }

    /// <summary>Puts something at a place of a document.</summary>
    public static byte[] Insert(byte[] document, int at, params ReadOnlyMemory<byte>[] pieces) =>
        Join([document.AsMemory(0, at), .. pieces, document.AsMemory(at)]);

    /// <summary>Something as often as fills a number of bytes, at least once.</summary>
    public static byte[] Fill(string unit, int size)
    {
        var one = Encoding.UTF8.GetBytes(unit);
        return Repeat(one, Math.Max(1, size / one.Length));
    }

    /// <summary>Something so many times.</summary>
    public static byte[] Repeat(byte[] unit, int times)
    {
        var all = new byte[unit.Length * times];
        for (var at = 0; at < all.Length; at += unit.Length)
            unit.CopyTo(all, at);
        return all;
    }

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
    public static ReadOnlyMemory<byte> Piece(byte[] document, int most, Random random)
    {
        var start = random.Next(document.Length + 1);
        return document.AsMemory(start, Math.Min(random.Next(most + 1), document.Length - start));
    }
}
