using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using NewsHub.Analysis.Similarity;

namespace NewsHub.Analysis.Stories;

/// <summary>
/// The compact form in which <see cref="ArticleFacts"/> are stored: one run of bytes for an article, read at a stroke when it is compared.
/// What the store looks articles up by (publication, utterance keys, gifts) stands beside it; what only the article being assigned needs is left out.
/// </summary>
/// <remarks>
/// Version, then in order source, title, language, words of the text, terms with weights, parties, signature. Integers are big-endian, as
/// PostgreSQL sends them, so that a migration can write the form; a string is its length in bytes (2 bytes, -1 for none) and UTF-8;
/// a list is its length (2 bytes) and its items.
/// </remarks>
public static class FactsFormat
{
    /// <summary>The version written.</summary>
    public const byte Version = 1;

    /// <summary>A longer headline or name is cut: it is no headline and no name.</summary>
    private const int MaxText = 2000;

    /// <summary>Writes the facts.</summary>
    public static byte[] Write(ArticleFacts facts)
    {
        var writer = new Writer();
        writer.Byte(Version);
        writer.Text(facts.Source);
        writer.Text(facts.Title);
        writer.Text(facts.Language);
        writer.Int(facts.WordCount);
        writer.Short(facts.Terms.Count);
        foreach (var (term, weight) in facts.Terms)
        {
            writer.Text(term);
            writer.Int(BitConverter.SingleToInt32Bits(weight));
        }

        writer.Short(facts.Parties.Count);
        foreach (var party in facts.Parties)
            writer.Text(party);
        writer.Bytes(MinHash.ToBytes(facts.Signature));
        return writer.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="bytes">The form.</param>
    /// <param name="id">The article.</param>
    /// <param name="publishedAt">Its publication.</param>
    /// <param name="utteranceKeys">What it quotes.</param>
    /// <param name="gifts">What it tells of.</param>
    /// <exception cref="FormatException">It is of an unknown version.</exception>
    public static ArticleFacts Read(ReadOnlySpan<byte> bytes, long id, DateTimeOffset publishedAt, IReadOnlyList<long> utteranceKeys, IReadOnlyList<GiftKey> gifts)
    {
        var reader = new Reader(bytes);
        if (reader.Byte() is var version && version != Version)
            throw new FormatException($"facts of version {version}; this program knows version {Version}");
        var (source, title, language, words) = (reader.Text(), reader.Text(), reader.Text(), reader.Int());
        return new ArticleFacts
        {
            Id = id,
            PublishedAt = publishedAt,
            Source = source,
            Title = title ?? "",
            Language = language,
            WordCount = words,
            Terms = reader.Terms(),
            Parties = reader.Texts(),
            Signature = MinHash.FromBytes(reader.Rest()),
            UtteranceKeys = utteranceKeys,
            Gifts = gifts,
        };
    }

    private sealed class Writer
    {
        private readonly ArrayBufferWriter<byte> written = new(2048);

        public void Byte(byte value) => written.Write([value]);

        public void Short(int value)
        {
            Span<byte> bytes = stackalloc byte[sizeof(short)];
            BinaryPrimitives.WriteInt16BigEndian(bytes, checked((short)value));
            written.Write(bytes);
        }

        public void Int(int value)
        {
            Span<byte> bytes = stackalloc byte[sizeof(int)];
            BinaryPrimitives.WriteInt32BigEndian(bytes, value);
            written.Write(bytes);
        }

        public void Text(string? value)
        {
            if (value is null)
            {
                Short(-1);
                return;
            }

            var bytes = Encoding.UTF8.GetBytes(value.Length > MaxText ? value[..MaxText] : value);
            Short(bytes.Length);
            written.Write(bytes);
        }

        public void Bytes(ReadOnlySpan<byte> bytes) => written.Write(bytes);

        public byte[] ToArray() => written.WrittenSpan.ToArray();
    }

    private ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> left = bytes;

        public byte Byte() => Take(1)[0];

        public int Int() => BinaryPrimitives.ReadInt32BigEndian(Take(sizeof(int)));

        public string? Text() => Short() is >= 0 and var length ? Encoding.UTF8.GetString(Take(length)) : null;

        public Dictionary<string, float> Terms()
        {
            var count = Short();
            var terms = new Dictionary<string, float>(count, StringComparer.Ordinal);
            for (var i = 0; i < count; i++)
                terms.Add(Text()!, BitConverter.Int32BitsToSingle(Int()));
            return terms;
        }

        public string[] Texts()
        {
            var texts = new string[Short()];
            for (var i = 0; i < texts.Length; i++)
                texts[i] = Text()!;
            return texts;
        }

        public readonly ReadOnlySpan<byte> Rest() => left;

        private int Short() => BinaryPrimitives.ReadInt16BigEndian(Take(sizeof(short)));

        private ReadOnlySpan<byte> Take(int count)
        {
            var taken = left[..count];
            left = left[count..];
            return taken;
        }
    }
}
