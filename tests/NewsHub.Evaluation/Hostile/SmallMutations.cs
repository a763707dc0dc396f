using System.Text;

namespace NewsHub.Evaluation.Hostile;

/// <summary>What broken transfers, broken templates and broken editors do to a document; several of them may befall one.</summary>
internal static class SmallMutations
{
    private static readonly string[] Soup =
    [
        "<div>", "</div>", "<p", "</p>", "<table><tr>", "</table>", "<b><i></b>", "<a href=\"", "'>", "<!--", "-->", "--!>", "<![CDATA[", "]]>", "<!DOCTYPE", "<?xml version='1.0' encoding='utf-32'?>",
        "<script>", "</script>", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",", "<style>", "<title>", "<textarea>", "<svg><foreignObject>", "<math><mtext>", "<template>", "<select><option>", "<frameset>",
        "<item>", "</item>", "<entry><title type=\"xhtml\">", "<link/>", "<xml:base=\"//[\">", "<rss>", "<guid", "{", "}", "[", "\"", "\\u", "\u0000", "\u202e", "\ufeff", "“", "”", "‘", "$1,000,000,000,000,000,000,000,000,000,000", "20".PadRight(60, '9'),
    ];

    private static readonly string[] References =
    [
        "&", "&#", "&#x", "&#0;", "&#x110000;", "&#xD800;", "&#99999999999999999999;", "&amp", "&ampamp;amp;", "&notit;", "&#x80;", "&" + new string('a', 5000) + ";", "&#" + new string('1', 5000) + ";", "&lt;script&gt;", "&xxe;",
    ];

    private static readonly Encoding[] Encodings = [Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1, Encoding.ASCII];

    private static readonly string[] Labels = ["utf-16", "utf-7", "iso-2022-jp", "shift_jis", "gb18030", "x-user-defined", "nonsense", "windows-1252", "ebcdic-cp-us", "utf-32be"];

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("cut off", (document, random) => document[..random.Next(document.Length + 1)]),
        new("beginning lost", (document, random) => document[random.Next(document.Length + 1)..]),
        new("bytes flipped", (document, random) => Overwrite(document, random, random.Next(1, 60), () => (byte)random.Next(256))),
        new("bytes invalid", (document, random) => Overwrite(document, random, random.Next(1, 200), () => (byte)random.Next(0x80, 0x100))),
        new("null characters", (document, random) => Overwrite(document, random, random.Next(1, 200), () => 0)),
        new("piece lost", (document, random) => Without(document, random)),
        new("piece doubled", (document, random) => Bytes.Insert(document, random.Next(document.Length + 1), Bytes.Cut(document, 20_000, random))),
        new("piece repeated", (document, random) => Bytes.Insert(document, random.Next(document.Length + 1), Bytes.Cut(document, 300, random, random.Next(2, 200)))),
        new("pieces swapped", (document, random) => Bytes.Join(Bytes.Cut(document, document.Length, random), Bytes.Cut(document, document.Length, random), Bytes.Cut(document, document.Length, random))),
        new("tag soup", (document, random) => Sprinkle(document, random, Soup)),
        new("broken references", (document, random) => Sprinkle(document, random, References)),
        new("marks lost", (document, random) => Overwrite(document, random, "<>\"'/&=;{}[]:,"u8, (byte)' ')),
        new("in another encoding", (document, random) => Encodings[random.Next(Encodings.Length)].GetBytes(Encoding.UTF8.GetString(document))),
        new("encoding named wrongly", (document, random) => Bytes.Join(Bytes.Of($"<?xml version='1.0' encoding='{Labels[random.Next(Labels.Length)]}'?><meta charset={Labels[random.Next(Labels.Length)]}>"), document)),
        new("byte order mark", (document, random) => Bytes.Join(Encodings[random.Next(3)].GetPreamble(), document)),
    ];

    private static byte[] Overwrite(byte[] document, Random random, int times, Func<byte> value)
    {
        var spoilt = document.ToArray();
        for (var i = 0; i < times && spoilt.Length > 0; i++)
            spoilt[random.Next(spoilt.Length)] = value();
        return spoilt;
    }

    private static byte[] Overwrite(byte[] document, Random random, ReadOnlySpan<byte> marks, byte value)
    {
        var spoilt = document.ToArray();
        var one = marks[random.Next(marks.Length)];
        for (var i = 0; i < spoilt.Length; i++)
            if (spoilt[i] == one && random.Next(2) == 0)
                spoilt[i] = value;
        return spoilt;
    }

    private static byte[] Without(byte[] document, Random random)
    {
        var (a, b) = (random.Next(document.Length + 1), random.Next(document.Length + 1));
        return Bytes.Join(document.AsMemory(0, Math.Min(a, b)), document.AsMemory(Math.Max(a, b)));
    }

    private static byte[] Sprinkle(byte[] document, Random random, string[] grains)
    {
        for (var i = random.Next(1, 12); i > 0; i--)
            document = Bytes.Insert(document, random.Next(document.Length + 1), new Piece(Bytes.Of(grains[random.Next(grains.Length)]), random.Next(8) == 0 ? random.Next(1, 50) : 1));
        return document;
    }
}
