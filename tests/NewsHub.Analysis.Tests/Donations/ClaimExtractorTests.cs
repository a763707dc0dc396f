using System.Diagnostics;
using System.Text.Json;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Tests.Donations;

public sealed class ClaimExtractorTests
{
    public static TheoryData<string> CaseNames => [.. DonationCases.All().Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void Every_construction_is_read_as_its_case_says(string name)
    {
        var expected = DonationCases.All().Single(item => item.Name == name).Case;
        var claims = Extract(expected.Text, expected.Title);
        Assert.Equal(expected.Gifts.Count, claims.Count);
        foreach (var (gift, claim) in expected.Gifts.Zip(claims))
            foreach (var (property, value) in gift)
                Assert.Equal($"{property}: {JsonSerializer.Serialize(value, Plain)}", $"{property}: {Told(claim, property)}");
    }

    [Fact]
    public void At_least_eighty_constructions_are_kept() => Assert.True(DonationCases.All().Count() >= 80);

    [Fact]
    public void Every_span_holds_the_words_that_the_claim_prints()
    {
        foreach (var (_, item) in DonationCases.All())
        {
            foreach (var claim in Extract(item.Text, item.Title))
            {
                Assert.Equal(claim.AmountText, claim.AmountSpan!.Value.Of(item.Text));
                Assert.True(claim.Evidence.Contains(claim.AmountSpan.Value));
            }
        }
    }

    [Fact]
    public void A_conversion_stays_with_its_gift()
    {
        var claim = Assert.Single(Extract("Tobias Oakhurst donated £50,000 ($64,000) to Fenwick University."));
        Assert.Equal(new ConvertedAmount(64_000, "USD"), Assert.Single(claim.Conversions));
    }

    [Fact]
    public void A_text_without_gifts_has_none() => Assert.Empty(Extract("The lake froze early this year, and the ferry stayed in its harbour."));

    /// <summary>Lone surrogates, unclosed marks, endless runs: nothing may throw.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("$")]
    [InlineData("donated $ to \uD800 the ’s ’s {: {: $9,9.9.9,9 million million -")]
    [InlineData("$99999999999999999999999999999999999999 million billion trillion donated to the")]
    [InlineData("and and and of of the the for for donated donated from from $5 $5 $5 - to - to")]
    public void Hostile_text_never_throws(string text) => Assert.NotNull(Extract(text));

    [Fact]
    public void Random_pieces_never_throw()
    {
        var random = new Random(20240611);
        string[] pieces = ["$5", "million", "donated", "to", "the", "Oak", "Trust", "’s", "“", "”", ",", ".", "from", "who", "and", "his", "wife", "€1.5bn", "(", ")", "-", "for each", "gift", "of", "received", "they", "10,000", "meals", "\n\n", "half a", "US", "R", "{:", "}"];
        for (var round = 0; round < 300; round++)
        {
            var text = string.Join(round % 3 == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 60)).Select(_ => pieces[random.Next(pieces.Length)]));
            Assert.All(Extract(text), claim => Assert.True(claim.Evidence.End <= text.Length));
        }
    }

    /// <summary>Work grows with the length of the text and no faster, whatever it repeats; the bound leaves room for a busy machine.</summary>
    [Theory]
    [InlineData("Nora Quillfeather donated $5,000 to the Harbour Lantern Trust and ")]
    [InlineData("$5 million from ")]
    [InlineData("they donated $5, ")]
    [InlineData("a gift of ")]
    [InlineData("Oak ")]
    public void Work_grows_no_faster_than_the_text(string piece)
    {
        var small = Time(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)));
        var large = Time(string.Concat(Enumerable.Repeat(piece, 800_000 / piece.Length)));
        Assert.True(large < (small * 40) + TimeSpan.FromSeconds(1), $"{small} for 100 kB, {large} for 800 kB");
    }

    internal static IReadOnlyList<ExtractedClaim> Extract(string text, string? title = null) => ClaimExtractor.Extract(text, title, PartyFinder.Find(text, title));

    private static TimeSpan Time(string text)
    {
        var watch = Stopwatch.StartNew();
        ClaimExtractor.Extract(text, null, ArticleParties.None);
        return watch.Elapsed;
    }

    private static string Told(ExtractedClaim claim, string property) => JsonSerializer.Serialize<object?>(
        property switch
        {
            "donors" => claim.Donors,
            "via" => claim.Via,
            "recipient" => claim.Recipient,
            "amount" => claim.Amount,
            "currency" => claim.Currency,
            "amountText" => claim.AmountText,
            "per" => claim.Per,
            "status" => claim.Status.ToString().ToLowerInvariant(),
            "background" => claim.IsBackground,
            "qualifier" => claim.Qualifier.ToString(),
            _ => throw new ArgumentOutOfRangeException(nameof(property), property, "no such fact"),
        },
        Plain);

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
