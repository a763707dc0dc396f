using NewsHub.Analysis.Similarity;

namespace NewsHub.Analysis.Tests.Similarity;

public sealed class MinHashTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.9)]
    public void The_estimate_is_close_to_the_jaccard_similarity(double keep)
    {
        var random = new Random(7);
        var a = Enumerable.Range(0, 600).Select(_ => $"w{random.Next(5000)}").ToList();
        var b = a.Take((int)(keep * a.Count)).Concat(Enumerable.Range(0, 600 - (int)(keep * a.Count)).Select(_ => $"v{random.Next(5000)}")).ToList();
        var (x, y) = (string.Join(' ', a), string.Join(' ', b));

        var estimate = MinHash.Estimate(MinHash.Sign(x), MinHash.Sign(y));

        Assert.Equal(Resemblance.Between(x, y).Jaccard, estimate, 0.13);
    }

    [Fact]
    public void A_signature_survives_its_stored_form()
    {
        var signature = MinHash.Sign("Four words at least, and a few more for good measure");
        Assert.Equal(signature.Minima, MinHash.FromBytes(MinHash.ToBytes(signature)).Minima);
        Assert.Empty(MinHash.FromBytes(MinHash.ToBytes(MinHashSignature.Empty)).Minima);
        Assert.Throws<FormatException>(() => MinHash.FromBytes([1, 2, 3]));
    }

    [Fact]
    public void A_text_too_short_to_compare_has_no_signature_and_resembles_nothing()
    {
        var shortText = MinHash.Sign("Too short, alas");
        Assert.Empty(shortText.Minima);
        Assert.Equal(0, MinHash.Estimate(shortText, shortText));
        Assert.Empty(LshBands.Of(shortText));
    }

    [Fact]
    public void Stored_hashes_never_change()
    {
        var signature = MinHash.Sign("The harbour lights came on one by one as the ferry left");
        Assert.Equal([18631923u, 145728673u, 783339259u], signature.Minima.Take(3));
        Assert.Equal(4345259033824697815, LshBands.Of(signature)[0]);
    }
}
