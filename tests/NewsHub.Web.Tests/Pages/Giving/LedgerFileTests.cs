using System.Net;
using System.Text;
using System.Text.Json;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;
using NewsHub.Web.Pages.Giving.TakeAway;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Web.Tests.Pages.Giving;

public sealed class LedgerFileTests(EditionSite site) : IClassFixture<EditionSite>
{
    [Fact]
    public async Task The_ledger_and_any_filter_can_be_taken_away_as_csv()
    {
        var response = await site.Host.Client.GetAsync(new Uri("/giving/gifts.csv", UriKind.Relative));
        var lines = (await response.Content.ReadAsStringAsync()).Split("\r\n");

        Assert.Equal("text/csv; charset=utf-8; header=present", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(LedgerCsv.Heading, lines[0]);
        Assert.Equal("", lines[^1]);
        Assert.Equal(6, lines.Length);
        Assert.StartsWith("1,https://news.example/hub/giving/1,Ottilie Vane; Marlow Quill,the Vane Foundation,the Lantern Harbour Trust,2500000,,USD,$2.5 million,exact,,given,", lines.Single(line => line.StartsWith("1,", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(4, (await site.Host.Client.GetStringAsync(new Uri("/giving/gifts.csv?status=pledged", UriKind.Relative))).Split("\r\n").Length);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"https://evil.example\")", "\"'=HYPERLINK(\"\"https://evil.example\"\")\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("  =1", "\"'  =1\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("Slate, Chalk & Sons", "\"Slate, Chalk & Sons\"")]
    [InlineData("the \"Lantern\"", "\"the \"\"Lantern\"\"\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData("Lantern Trust", "Lantern Trust")]
    public void Words_from_the_web_are_quoted_and_never_run_in_a_spreadsheet(string recipient, string expected)
    {
        var record = new StringBuilder();
        LedgerCsv.Append(record, Row() with { Recipient = recipient }, new Uri("https://news.example/giving/7"));

        Assert.StartsWith($"7,https://news.example/giving/7,Mirela Oakhurst,,{expected},250000,", record.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\r\n", record.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_gifts_are_there_as_json()
    {
        using var json = JsonDocument.Parse(await site.Host.Client.GetStringAsync(new Uri("/giving/gifts.json?currency=USD", UriKind.Relative)));
        var gifts = json.RootElement.GetProperty("gifts");

        Assert.Equal(2, gifts.GetArrayLength());
        Assert.Equal(2_500_000, gifts[1].GetProperty("amount").GetDecimal());
        Assert.Equal(["Ottilie Vane", "Marlow Quill"], gifts[1].GetProperty("donors").EnumerateArray().Select(donor => donor.GetString()));
        Assert.True(gifts[1].GetProperty("counted").GetBoolean());
    }

    [Fact]
    public async Task What_360Giving_can_tell_is_a_grant_awarded_when_promised_and_disbursed_when_given()
    {
        using var json = JsonDocument.Parse(await site.Host.Client.GetStringAsync(new Uri("/giving/360giving.json", UriKind.Relative)));
        var package = json.RootElement;
        var grants = package.GetProperty("grants");

        Assert.Equal(("1.4", "Lamp & Ledger", "https://news.example/hub/"), (package.GetProperty("version").GetString(), package.GetProperty("publisher").GetProperty("name").GetString(), package.GetProperty("publisher").GetProperty("website").GetString()));
        Assert.Equal(2, grants.GetArrayLength());
        Assert.Equal((2_500_000, 2_500_000), (grants[1].GetProperty("amountAwarded").GetDecimal(), grants[1].GetProperty("amountDisbursed").GetDecimal()));
        Assert.Equal("the Vane Foundation", grants[1].GetProperty("fundingOrganization")[0].GetProperty("name").GetString());
        Assert.False(grants[0].TryGetProperty("amountDisbursed", out _));
    }

    [Fact]
    public async Task A_filter_without_grants_has_no_360Giving_file() =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Host.Client.GetAsync(new Uri("/giving/360giving.json?year=2001", UriKind.Relative))).StatusCode);

    [SchemaFact]
    public async Task The_360Giving_file_validates_against_the_standards_own_schema() =>
        Assert.Equal("", await SchemaFactAttribute.ComplaintsAsync(await site.Host.Client.GetStringAsync(new Uri("/giving/360giving.json", UriKind.Relative))));

    [SchemaFact]
    public async Task The_validation_finds_what_is_wrong() =>
        Assert.Contains("grants/0/amountAwarded", await SchemaFactAttribute.ComplaintsAsync("""{"grants": [{"id": "a", "title": "b", "description": "c", "currency": "USD", "amountAwarded": "much", "awardDate": "2026-01-01", "recipientOrganization": [{"id": "d", "name": "e"}], "fundingOrganization": [{"id": "f", "name": "g"}]}]}"""), StringComparison.Ordinal);

    private static LedgerRow Row() => new()
    {
        Id = 7, Guid = Guid.Empty, Donors = ["Mirela Oakhurst"], Via = null, Recipient = "Lantern Trust", RecipientId = null, Amount = 250_000.00m, UpTo = null, Currency = "USD", AmountText = null,
        Qualifier = AmountQualifier.Exact, Per = null, Status = DonationStatus.Given, Cause = null, GivenOn = new DateOnly(2026, 3, 2), DateKind = GiftDateKind.Day, Standing = GiftStanding.Counted,
        PaidFromId = null, IsCounted = true, Disagreements = [], Outlets = 2, FirstReportedAt = DateTimeOffset.UnixEpoch, ChangedAt = DateTimeOffset.UnixEpoch,
    };
}
