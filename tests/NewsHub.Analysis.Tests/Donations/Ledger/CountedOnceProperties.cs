using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Donations.Ledger;

namespace NewsHub.Analysis.Tests.Donations.Ledger;

/// <summary>No total counts one gift twice: many ledgers of invented gifts, told and retold at random, in any order.</summary>
public sealed class CountedOnceProperties
{
    private static readonly string[] FirstNames = ["Mirela", "Odo", "Orla", "Casimir", "Jacinta", "Bertrand"];

    private static readonly string[] Surnames = ["Oakhurst", "Brack", "Quillfeather", "Thornwell", "Olmedal", "Okonjo"];

    private static readonly string[] Recipients = ["Harbour Lantern Trust", "Paper Kite Schools", "Saltmarsh Reading Rooms", "Night Kitchen of Ashford", "Tidewater Hospice", "Orchard Foundation"];

    private static readonly DateOnly Beginning = new(2019, 1, 7);

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(7), InlineData(8), InlineData(9), InlineData(10)]
    public void No_total_is_larger_than_what_was_given(int seed)
    {
        for (var round = 0; round < 60; round++)
        {
            var random = new Random((seed * 1000) + round);
            var gifts = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Gift.Invent(random)).ToList();
            var told = Tell(gifts, random);

            Assert.Equal(gifts.Sum(gift => gift.Amount), Total(told));
        }
    }

    [Theory]
    [InlineData(11), InlineData(12), InlineData(13), InlineData(14), InlineData(15)]
    public void The_order_in_which_stories_come_changes_no_total(int seed)
    {
        for (var round = 0; round < 40; round++)
        {
            var random = new Random((seed * 1000) + round);
            var told = Tell([.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Gift.Invent(random))], random).ToArray();
            var total = Total(told);
            random.Shuffle(told);

            Assert.Equal(total, Total(told));
        }
    }

    private static decimal Total(IReadOnlyList<GiftAccount> told) => GiftLedger.Gather(told).Select(GatheredGift.Of)
        .Where(gift => gift.Standing == GiftStanding.Counted).Sum(gift => gift.Sum!.Amount);

    private static List<GiftAccount> Tell(List<Gift> gifts, Random random)
    {
        // Two gifts of one giver to one receiver within a year could not be told apart by anybody who recalls them without their sum.
        var distinct = gifts.GroupBy(gift => (gift.Donor, gift.Recipient)).SelectMany(same => same.DistinctBy(gift => gift.On.Year / 2)).ToList();
        gifts.RemoveAll(gift => !distinct.Contains(gift));
        var id = 0L;
        return [.. gifts.SelectMany(gift => Enumerable.Range(0, random.Next(1, 6)).Select(telling => gift.Tell(++id, telling, random)))];
    }

    private sealed record Gift(string Donor, string Recipient, decimal Amount, DateOnly On)
    {
        public static Gift Invent(Random random) => new(
            $"{FirstNames[random.Next(FirstNames.Length)]} {Surnames[random.Next(Surnames.Length)]}", Recipients[random.Next(Recipients.Length)],
            random.Next(1, 40) * 25_000m, new DateOnly(Beginning.Year + (4 * random.Next(2)), 1, 1).AddDays(random.Next(300)));

        /// <summary>The first telling is news; the others are news of the same days, or recall it later with or without its date, in other forms.</summary>
        public GiftAccount Tell(long id, int telling, Random random)
        {
            var account = new GiftAccount
            {
                Id = id, StoryId = id, Donors = [random.Next(3) == 0 && telling > 0 ? Donor.Split(' ')[1] : Donor], Recipient = random.Next(3) == 0 ? $"the {Recipient}" : Recipient,
                Sums = random.Next(4) == 0 ? [new(Amount, "USD"), new(decimal.Round(Amount * 0.9m), "EUR")] : [new(Amount, "USD")],
                Status = random.Next(4) == 0 ? DonationStatus.Announced : DonationStatus.Given, ReportedOn = On.AddDays(random.Next(telling == 0 ? 1 : 8)), Articles = random.Next(1, 9),
            };
            return telling == 0 || random.Next(2) == 0 ? account : account with
            {
                IsBackground = true,
                Status = DonationStatus.Given,
                ReportedOn = On.AddDays(30 + random.Next(500)),
                GivenOn = random.Next(3) switch { 0 => ToldDate.Month(On.Year, On.Month), 1 => ToldDate.Year(On.Year), _ => null },
            };
        }
    }
}
