using System.Text.Json;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Quotes;
using NewsHub.Analysis.Tests.Quotes;

namespace NewsHub.Analysis.Tests.Donations;

/// <summary>One construction on each line of <c>Cases/donations</c>; adding a case adds no code.</summary>
public sealed class DonationCaseTests
{
    public static TheoryData<string, string> Cases => CaseLines.Of("donations");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gifts_are_read(string name, string line)
    {
        var expected = JsonSerializer.Deserialize<DonationCase>(line, JsonSerializerOptions.Web)!;
        var parties = PartyFinder.Find(expected.Text, null, null);
        var found = ClaimExtractor.Extract(expected.Text, null, parties, QuoteExtractor.Extract(expected.Text, parties));

        Assert.Equal(expected.Claims.Select(claim => claim.ToString()), found.Select(claim => new ExpectedClaim(
            claim.Donors, claim.Via, claim.Recipient, claim.Amount, claim.Currency, claim.Per, claim.Status.ToString().ToLowerInvariant(), null).ToString()));
        Assert.All(found.Zip(expected.Claims).Where(pair => pair.Second.Background is not null), pair => Assert.True(pair.First.IsBackground == pair.Second.Background, name));
        Assert.All(found, claim => Assert.Contains(claim.AmountText!, claim.Evidence.Of(expected.Text), StringComparison.Ordinal));
    }

    [Fact]
    public void There_are_at_least_eighty() => Assert.True(Cases.Count >= 80);

    private sealed record DonationCase(string Name, string Text, IReadOnlyList<ExpectedClaim> Claims);

    private sealed record ExpectedClaim(IReadOnlyList<string> Donors, string? Via, string? Recipient, decimal? Amount, string? Currency, string? Per, string Status, bool? Background)
    {
        public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{string.Join(" + ", Donors)} | {Via} | {Recipient} | {Amount:0.##} {Currency} | {Per} | {Status}");
    }
}
