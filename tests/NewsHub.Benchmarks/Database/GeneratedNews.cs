using System.Globalization;
using System.Text;
using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Quotes;
using NewsHub.Analysis.Similarity;
using NewsHub.Analysis.Stories;

namespace NewsHub.Benchmarks.Database;

/// <summary>
/// Invented news at any scale: events with their own people, sums, statements and words, told by one outlet or by sixty. An article can be had
/// as what assignment remembers of it, for filling a database, or as its text, for being ingested; both are made of the same event.
/// </summary>
/// <param name="seed">Makes the same news again.</param>
internal sealed class GeneratedNews(int seed)
{
    /// <summary>The last day of the window in which all of it is published.</summary>
    public static readonly DateTimeOffset Today = new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero);

    private const int Vocabulary = 300_000;
    private const int EventTerms = 34;
    private const int OwnTerms = 40;
    private const int Window = 13;

    private static readonly int[] Sizes = [1, 1, 1, 1, 2, 2, 3, 4, 6, 12];
    private static readonly decimal[] Sums = [10_000, 25_000, 50_000, 75_000, 100_000, 150_000, 200_000, 250_000, 500_000, 750_000, 1_000_000, 2_000_000, 5_000_000, 10_000_000];

    /// <summary>An event by its number.</summary>
    public GeneratedEvent Event(int number)
    {
        var random = new Random(HashCode(number, 0));
        var size = number % 200 == 0 ? 60 : Sizes[random.Next(Sizes.Length)];
        var donor = $"{Name(random, 400)} {Name(random, 30_000)}";
        var cause = $"{Name(random, 5_000)} {Name(random, 5_000)} Fund";
        return new GeneratedEvent(
            number, size, donor, cause, Sums[random.Next(Sums.Length)],
            Today.AddDays(-random.NextDouble() * Window),
            [.. Enumerable.Range(0, 2).Select(_ => Sentence(random, 14))],
            [.. Words(random, EventTerms)]);
    }

    /// <summary>What assignment remembers of an event's article.</summary>
    public ArticleFacts Facts(long id, GeneratedEvent told, int place)
    {
        var random = new Random(HashCode(told.Number, place + 1));
        var terms = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var term in told.Donor.Split(' ').Concat(told.Cause.Split(' ')).Select(word => word.ToLowerInvariant()).Concat(told.Terms))
            terms.TryAdd(term, 1 + MathF.Log(random.Next(1, 5)));
        foreach (var term in Words(random, OwnTerms))
            terms.TryAdd(term, 1);
        return new ArticleFacts
        {
            Id = id,
            PublishedAt = told.At.AddHours(place * 2),
            Language = "en",
            Title = Title(told),
            Terms = terms,
            UtteranceKeys = [.. told.Statements.Where(_ => random.Next(10) < 7).SelectMany(UtteranceKeys.Of).Distinct()],
            Gifts = [new GiftKey(PartyName.Normalize(told.Donor), PartyName.Normalize(told.Cause), "USD", told.Amount)],
            Parties = [.. new[] { told.Donor, told.Cause }.Select(PartyName.Normalize)],
            Signature = new MinHashSignature([.. Enumerable.Range(0, MinHash.Size).Select(_ => (uint)random.NextInt64(uint.MaxValue))]),
            WordCount = 600,
        };
    }

    /// <summary>What all of an event's articles print alike: headline, gift and statements.</summary>
    public static (string Title, string Text) News(GeneratedEvent told)
    {
        var surname = told.Donor.Split(' ')[1];
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{told.Donor} has donated ${told.Amount:N0} to the {told.Cause}, it was announced on Monday.");
        foreach (var statement in told.Statements)
            text.Append(CultureInfo.InvariantCulture, $"\n\n“{statement},” {surname} said in a statement.");
        return (Title(told), text.ToString());
    }

    /// <summary>An event's article as it is printed, about 400 words.</summary>
    public (string Title, string Text) Text(GeneratedEvent told, int place)
    {
        var random = new Random(HashCode(told.Number, place + 1));
        var text = new StringBuilder(News(told).Text);
        for (var paragraph = 0; paragraph < 10; paragraph++)
            text.Append("\n\n").Append(Sentence([.. told.Terms.OrderBy(_ => random.Next()).Take(12), .. Words(random, 24)])).Append('.');
        return (Title(told), text.ToString());
    }

    private static string Title(GeneratedEvent told) => string.Create(CultureInfo.InvariantCulture, $"{told.Donor} gives ${told.Amount:N0} to the {told.Cause}");

    private static string Sentence(Random random, int words) => Sentence([.. Words(random, words)]);

    private static string Sentence(IReadOnlyList<string> words) => char.ToUpperInvariant(words[0][0]) + string.Join(' ', words)[1..];

    private static string Name(Random random, int of) => Word(random.Next(of)) is var word ? char.ToUpperInvariant(word[0]) + word[1..] : "";

    // Zipf's law (s = 1) by inversion: the rank is the vocabulary's size to the power of a uniform number.
    private static IEnumerable<string> Words(Random random, int count) =>
        Enumerable.Range(0, count).Select(_ => Word((int)Math.Pow(Vocabulary, random.NextDouble())));

    // Syllables that end in vowels: words that no stemming touches.
    private static string Word(int number)
    {
        const string Consonants = "bcdfgklmnprtvz", Vowels = "aeiou";
        Span<char> word = stackalloc char[8];
        number += 4900;
        var length = 0;
        for (; number > 0 && length < 8; number /= 70, length += 2)
            (word[length], word[length + 1]) = (Consonants[number % 70 / 5], Vowels[number % 5]);
        return new string(word[..length]);
    }

    private int HashCode(int a, int b) => unchecked((int)StableHash.Combine(StableHash.Combine((ulong)seed, (ulong)a), (ulong)b));
}

/// <summary>One invented event.</summary>
/// <param name="Number">Which one.</param>
/// <param name="Size">How many outlets tell it.</param>
/// <param name="Donor">First name and surname.</param>
/// <param name="Cause">Who receives.</param>
/// <param name="Amount">In dollars.</param>
/// <param name="At">When the first article is published.</param>
/// <param name="Statements">What was said.</param>
/// <param name="Terms">Words that all its articles share.</param>
internal sealed record GeneratedEvent(
    int Number, int Size, string Donor, string Cause, decimal Amount, DateTimeOffset At, IReadOnlyList<string> Statements, IReadOnlyList<string> Terms);
